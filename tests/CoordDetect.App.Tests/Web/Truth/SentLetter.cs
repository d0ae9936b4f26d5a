using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A letter to those who run a site, with what it is about.</summary>
internal sealed record SentLetter(DetectionResult Result, string Site, IReadOnlyDictionary<string, string> Archived, JudgedFinding Judged)
{
    private const int Most = 200;

    public Finding Finding => Result.Findings[0];

    /// <summary>The comments in evidence of each site: those of members.</summary>
    public ILookup<string, int> Sites => new TakenAway(Result, Finding).Rows.SelectMany(r => new[] { r.CommentA, r.CommentB }).Distinct()
        .Where(c => Finding.Members.Any(m => m.Role != MemberRole.Source && m.Account == Result.Corpus.AccountOf[c])).ToLookup(c => Result.Corpus.SiteName(Result.Corpus.SiteOfThread(Result.Corpus.ThreadOf[c])));

    public List<int> Here => [.. Sites[Site]];

    /// <summary>Those that are listed: samples are made so that the first ones come first.</summary>
    public List<int> Listed => [.. Here.OrderBy(c => !Result.Corpus.PostedAtOf(c).IsKnown).ThenBy(c => Result.Corpus.TimeOf[c]).Take(Most)];

    public string? PageOf(int comment) => Archived.Keys.FirstOrDefault(a => (Result.Corpus.UrlOf(comment) ?? "").Split('#')[0] == a);

    public int Missing => Listed.Count(c => PageOf(c) is null);
}

/// <summary>What a letter to those who run a site may say.</summary>
internal static class LetterClaims
{
    public static Dictionary<string, Func<SentLetter, IEnumerable<object[]>>> All { get; } = new()
    {
        ["web.letter.unjudged"] = l => If(l.Judged.InForce is null),
        ["web.letter.judged"] = l => l.Judged.InForce is { } v ? [[new Text("web.verdict." + v.Kind.ToString().ToLowerInvariant()), v.By]] : [],
        ["web.letter.to"] = l => If(l.Site.Length > 0, l.Site),
        ["web.letter.to.unnamed"] = l => If(l.Site.Length == 0),
        ["web.letter.reach"] = l => If(l.Sites.Count > 1, l.Sites.Count, Accounts(l).Count()),
        ["web.letter.account"] = l => Accounts(l).Select(g => new object[] { g.Count() }),
        ["web.letter.cut"] = l => If(l.Listed.Count < l.Here.Count, l.Listed.Count),
        ["web.letter.no-link"] = l => l.Listed.Where(c => l.Result.Corpus.UrlOf(c) is not { } url || !url.StartsWith("http", StringComparison.Ordinal)).Select(c => new object[] { l.Result.Corpus.CommentIdOf(c) }),
        ["web.letter.archived"] = l => l.Listed.Select(l.PageOf).OfType<string>().Select(page => new object[] { page, Any, l.Archived[page] }),
        ["web.letter.no-archive"] = l => If(l.Missing == l.Listed.Count),
        ["web.letter.partly"] = l => If(l.Missing > 0 && l.Missing < l.Listed.Count, l.Missing),
    };

    private static IEnumerable<IGrouping<int, int>> Accounts(SentLetter letter) => letter.Here.GroupBy(c => letter.Result.Corpus.AccountOf[c]);
}
