using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Web.Findings;

/// <summary>What a finding has on one site: its members who have comments in evidence there, and these comments. Who was only copied is left out.</summary>
/// <param name="Site">The name of the site; empty where the data name none.</param>
/// <param name="Accounts">The accounts, in the order of the finding, each with how many of the comments are its own.</param>
/// <param name="Comments">The comments, those of known times first and in their order.</param>
internal sealed record SiteEvidence(string Site, IReadOnlyList<(int Account, int Comments)> Accounts, IReadOnlyList<int> Comments)
{
    /// <summary>The sites of a finding that is the only one of a result, by name.</summary>
    public static IReadOnlyList<SiteEvidence> Of(DetectionResult result)
    {
        int[] members = [.. result.Findings[0].Members.Where(m => m.Role != MemberRole.Source).Select(m => m.Account)];
        HashSet<int> known = [.. members];
        IEnumerable<int> comments = result.Findings[0].Edges.Select(e => result.Edges[e])
            .SelectMany(e => Enumerable.Range(e.EvidenceStart, e.EvidenceCount)).Select(r => result.Evidence[r])
            .SelectMany(r => new[] { r.CommentA, r.CommentB }).Distinct().Where(c => known.Contains(result.Corpus.AccountOf[c]));
        return [.. comments.GroupBy(c => result.Corpus.SiteName(result.Corpus.SiteOfThread(result.Corpus.ThreadOf[c]))).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Site)];

        SiteEvidence Site(IGrouping<string, int> own)
        {
            Dictionary<int, int> counts = own.CountBy(c => result.Corpus.AccountOf[c]).ToDictionary();
            return new SiteEvidence(own.Key, [.. members.Where(counts.ContainsKey).Select(a => (a, counts[a]))],
                [.. own.OrderBy(c => !result.Corpus.PostedAtOf(c).IsKnown).ThenBy(c => result.Corpus.TimeOf[c]).ThenBy(c => c)]);
        }
    }
}
