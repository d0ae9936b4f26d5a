using System.Text.Json;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Makes comments of the records of one maker's export.</summary>
internal sealed class LayoutComments(ExportLayout layout, LayoutTimes times, ExportLog log)
{
    // Deeper than any thread is written.
    private const int DeepestReply = 64;
    private const int LongestKept = 500;
    private readonly Dictionary<string, string> _numbered = new(StringComparer.Ordinal);
    private readonly DerivedIds _ids = new();

    /// <summary>The comment of a record and those inside it; a record without one is counted.</summary>
    public IEnumerable<Comment> Of(IExportRecord record, string where) => Of(record, where, null, 0);

    private IEnumerable<Comment> Of(IExportRecord record, string where, Comment? outer, int depth)
    {
        Comment? own = One(record, where, outer);
        if (own is not null) yield return own;
        if (layout.Replies.Length == 0 || depth == DeepestReply) yield break;
        foreach (string list in layout.Replies.Split('|'))
            foreach (IExportRecord reply in record.Inside(list))
                foreach (Comment comment in Of(reply, where, own ?? outer, depth + 1)) yield return comment;
    }

    private Comment? One(IExportRecord record, string where, Comment? outer)
    {
        if (layout.IsNotice(record))
        {
            log.LeaveOut("a notice of the service", where);
            return null;
        }
        (string? text, string? links) = Words(record);
        string? shared = First(record, layout.Shared), repost = First(record, layout.Repost);
        if (text is null && shared is null && repost is null && links is null)
        {
            log.LeaveOut("no text", where);
            return null;
        }
        string? name = First(record, layout.Name);
        PostedAt time = Time(record);
        string account = First(record, layout.Account) ?? name ?? "";
        Comment comment = new()
        {
            Platform = First(record, layout.PlatformPath)?.ToLowerInvariant() ?? layout.Platform,
            Site = First(record, layout.Site) ?? outer?.Site,
            Thread = First(record, layout.Thread) ?? outer?.Thread ?? outer?.Url,
            CommentId = First(record, layout.CommentId) ?? _ids.Of(account, $"{text}\n{shared}", time),
            Parent = Parent(record) ?? outer?.CommentId,
            // Nobody is named: whoever takes the comment makes a person unknown of it.
            Account = account,
            AccountName = name,
            AccountCreated = times.Read(First(record, layout.Joined)),
            Avatar = First(record, layout.Avatar),
            Bio = First(record, layout.Bio),
            Text = text,
            Object = shared,
            Repost = repost,
            Links = links,
            PostedAt = time,
            Url = First(record, layout.Url),
            Language = First(record, layout.Language) is { Length: >= 2 } language and not "und" and not "unknown" ? language : null,
            Extra = Kept(record),
        };
        return Numbered(layout.Finish(comment, record), record);
    }

    // "1-2" answers "1"; so does a row whose second number is not empty.
    private Comment Numbered(Comment comment, IExportRecord record)
    {
        if (First(record, layout.Number) is not { } number) return comment;
        int mark = number.LastIndexOf('-');
        bool isBelow = mark <= 0 && First(record, layout.NumberBelow) is not null;
        if (!isBelow) _numbered[number] = comment.CommentId;
        string? answered = isBelow ? number : mark > 0 ? number[..mark] : null;
        return comment.Parent is null && answered is not null && _numbered.TryGetValue(answered, out string? parent) ? comment with { Parent = parent } : comment;
    }

    private (string? Text, string? Links) Words(IExportRecord record)
    {
        string? text = First(record, layout.Text);
        List<string> links = [.. Paths(layout.Links).SelectMany(record.All)];
        if (!layout.IsMarkup && text is not null) text = TextRepair.Encoded(text);
        if (layout.IsMarkup && text is not null)
        {
            (text, string? inText) = ExportFields.Markup(text);
            if (inText is not null) links.Add(inText);
        }
        if (First(record, layout.Title) is { } title && title != text) text = string.IsNullOrEmpty(text) ? title : $"{title}\n\n{text}";
        string all = string.Join(' ', links.Distinct(StringComparer.Ordinal));
        return (string.IsNullOrWhiteSpace(text) ? null : text, all.Length == 0 ? null : all);
    }

    private PostedAt Time(IExportRecord record)
    {
        PostedAt time = times.Read(First(record, layout.Time));
        string? words = First(record, layout.TimeInWords);
        return words is null || !time.IsKnown ? time : ExportFields.NoFinerThan(time, words);
    }

    // "root", "0": services that name the thread itself where nothing is answered.
    private string? Parent(IExportRecord record) => First(record, layout.Parent) is { } parent and not ("0" or "root" or "null" or "None" or "false") ? parent : null;

    private string? Kept(IExportRecord record)
    {
        Dictionary<string, string> kept = [];
        foreach ((string name, string paths) in layout.Kept)
            if (First(record, paths) is { Length: <= LongestKept } value) kept.Add(name, value);
        return kept.Count == 0 ? null : JsonSerializer.Serialize(kept, KeptJson.Default.DictionaryStringString);
    }

    internal static string? First(IExportRecord record, string paths) => Paths(paths).SelectMany(record.All).FirstOrDefault();

    private static string[] Paths(string paths) => paths.Length == 0 ? [] : paths.Split('|');
}
