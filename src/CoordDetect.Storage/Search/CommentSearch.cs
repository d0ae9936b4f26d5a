using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.Core;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;

namespace CoordDetect.Storage.Search;

/// <summary>
/// Search over the word index of a case. Names are looked up first and become words of the index themselves, so that every query is one look into one index,
/// which answers in the order of the pages.
/// </summary>
internal sealed partial class CommentSearch(Database database) : ICommentSearch
{
    private const int MostNames = 1_000;
    private const int CommonToFind = 1_000;
    private const int MostFoundRecent = 20_000;
    private const int CommonToCount = 10_000;
    private const int MostCountedRecent = 100_000;
    private const string BehindAll = "\U0010FFFF";

    public async Task<Page<SearchHit>> FindAsync(SearchQuery query, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await CompileAsync(session, query, cancellation).ConfigureAwait(false) is not { } match) return new Page<SearchHit>([], null);
        (long from, long to) = RangeOf(query);
        if (PageKey.Read(page.After, 1) is [long after]) to = Math.Min(to, after);
        List<long> positions = await PositionsAsync(session, query, match, from, to, PageKey.Take(page), cancellation).ConfigureAwait(false);
        Page<long> found = PageKey.Cut(positions, page, p => PageKey.Of(p));
        Highlighter highlighter = new(query);
        IReadOnlyList<StoredComment> comments = await CommentRows.ManyAsync(session, [.. found.Items.Select(WordPosition.CommentOf)], cancellation).ConfigureAwait(false);
        return new Page<SearchHit>([.. comments.Select(c => new SearchHit(c, highlighter.Find(c.Comment.Text)))], found.Next);
    }

    public async Task<long> CountAsync(SearchQuery query, long limit = 10_000, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await CompileAsync(session, query, cancellation).ConfigureAwait(false) is not { } match) return 0;
        (long from, long to) = RangeOf(query);
        limit = Math.Max(1, limit);
        if (await IsCommonAsync(session, query, match, Math.Max(CommonToCount, 10 * limit), cancellation).ConfigureAwait(false))
        {
            long recent = await session.NumberAsync(
                "search.count-recent", cancellation, ("match", match), ("from", from), ("to", to), ("limit", limit), ("recent", Math.Min(40 * limit, MostCountedRecent))).ConfigureAwait(false) ?? 0;
            if (recent >= limit) return limit;
        }
        return await session.NumberAsync("search.count", cancellation, ("match", match), ("from", from), ("to", to), ("limit", limit)).ConfigureAwait(false) ?? 0;
    }

    /// <summary>The ids of all comments that match.</summary>
    public async Task<IReadOnlySet<long>> IdsAsync(SearchQuery query, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await CompileAsync(session, query, cancellation).ConfigureAwait(false) is not { } match) return new HashSet<long>();
        (long from, long to) = RangeOf(query);
        List<long> positions = await session.ListAsync(
            "search.find", r => r.Number(0), cancellation, ("match", match), ("from", from), ("to", to), ("take", long.MaxValue)).ConfigureAwait(false);
        return positions.Select(WordPosition.CommentOf).ToHashSet();
    }

    private static (long From, long To) RangeOf(SearchQuery query) => (
        query.From is { } from ? WordPosition.StartOf(from) : query.Before is null ? 0 : WordPosition.FirstKnown,
        query.Before is { } before ? WordPosition.StartOf(before) : long.MaxValue);

    /// <summary>The query in the language of the index; null where a name is unknown, so that nothing fits.</summary>
    private async Task<string?> CompileAsync(DatabaseSession session, SearchQuery query, CancellationToken cancellation)
    {
        List<MatchGroup> groups = [];
        foreach (SearchTerm term in query.Terms)
        {
            MatchGroup group = term switch
            {
                WordsTerm words => new MatchGroup([new MatchPhrase(words.Words, words.IsPrefix)], words.IsExcluded),
                LinkTerm link => new MatchGroup([.. link.Spellings.Select(words => new MatchPhrase(words, false))], link.IsExcluded),
                NameTerm name => await LookUpAsync(session, name, cancellation).ConfigureAwait(false),
                _ => throw new NotSupportedException(),
            };
            if (group.Phrases.Count > 0) groups.Add(group);
            else if (!group.IsExcluded) return null;
        }
        return database is SqliteDatabase ? MatchText.ForSqlite(groups) : MatchText.ForPostgreSql(groups);
    }

    /// <summary>
    /// PostgreSQL walks the comments from the newest on where it believes that many fit, which takes forever where it is wrong: words that are common
    /// each by itself may seldom meet. So a walk goes over the newest comments only, and where that does not fill a page, every hit is looked up in the
    /// index: there cannot be very many.
    /// </summary>
    private async Task<List<long>> PositionsAsync(DatabaseSession session, SearchQuery query, string match, long from, long to, long take, CancellationToken cancellation)
    {
        (string, object?)[] asked = [("match", match), ("from", from), ("to", to), ("take", take)];
        if (await IsCommonAsync(session, query, match, CommonToFind, cancellation).ConfigureAwait(false))
        {
            List<long> newest = await session.ListAsync("search.find-recent", r => r.Number(0), cancellation, [.. asked, ("recent", MostFoundRecent)]).ConfigureAwait(false);
            if (newest.Count >= take) return newest;
        }
        return await session.ListAsync("search.find", r => r.Number(0), cancellation, asked).ConfigureAwait(false);
    }

    // SQLite's index answers in the order of the pages: there is nothing to choose.
    private async Task<bool> IsCommonAsync(DatabaseSession session, SearchQuery query, string match, long hits, CancellationToken cancellation)
    {
        if (database is SqliteDatabase || query.Terms.Any(t => t is NameTerm { Field: not SearchField.Site, IsExcluded: false })) return false;
        string plan = await session.FirstAsync("search.estimate", r => r.Text(0), cancellation, ("match", match)).ConfigureAwait(false) ?? "";
        Match rows = PlanRows().Match(plan);
        return rows.Success && double.Parse(rows.Groups[1].Value, CultureInfo.InvariantCulture) >= hits;
    }

    [GeneratedRegex("\"Plan Rows\": ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PlanRows();

    // A site is stored as it was spelled first.
    private static IEnumerable<string> Spellings(NameTerm term)
    {
        if (term.Field != SearchField.Site) return [term.Name];
        string site = Core.Corpus.SiteName.Canonical(term.Name);
        return ((string[])[term.Name, site, "www." + site, "m." + site]).Distinct(StringComparer.Ordinal);
    }

    private static async Task<MatchGroup> LookUpAsync(DatabaseSession session, NameTerm term, CancellationToken cancellation)
    {
        string how = term.OpenStart ? "part" : term.OpenEnd ? "start" : "whole";
        string escaped = term.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        List<long> ids = [];
        foreach (string name in how == "whole" ? Spellings(term) : [term.Name])
            ids.AddRange(await session.ListAsync(
                $"search.{term.Field.ToString().ToLowerInvariant()}-{how}", r => r.Number(0), cancellation, ("name", name), ("end", name + BehindAll),
                ("part", $"%{escaped}{(term.OpenEnd ? "%" : "")}"), ("limit", MostNames + 1)).ConfigureAwait(false));
        if (ids.Count > MostNames)
            throw new UserFacingException($"{term.Field.ToString().ToLowerInvariant()}:{term.Name} fits more than {MostNames:N0} names. Write more of the name.");
        return new MatchGroup([.. ids.Select(id => new MatchPhrase([WordIndex.Mark(term.Field, id)], false))], term.IsExcluded);
    }
}
