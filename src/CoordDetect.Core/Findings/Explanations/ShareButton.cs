using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>A button of the site wrote the words ("Check out this video on YouTube"). It predicts few words that name the site, its platform, or where the link beside them leads.</summary>
internal sealed class ShareButton : IInnocentExplanation
{
    private const int MostWords = 12;
    private const int ShortestName = 4;

    public Explanation Try(FindingDraft draft)
    {
        if (draft.Text is not { } text) return Outcome.NotTestable("share-button");
        int[] comments = [.. Enumerable.Range(0, draft.Occasions.AccountsOf(text.Occasion).Length).Select(i => draft.Occasions.FirstOf(text.Occasion, i))];
        int naming = comments.Count(c => NamesItsSite(draft, c));
        return Outcome.Of("share-button", (double)naming / comments.Length, ("comments", comments.Length), ("naming-the-site", naming));
    }

    private static bool NamesItsSite(FindingDraft draft, int comment)
    {
        string text = draft.Corpus.TextOf(comment);
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords) return false;
        int site = draft.Corpus.SiteOfThread(draft.Corpus.ThreadOf[comment]);
        return Names(text, draft.Corpus.PlatformOfSite(site)) || draft.Corpus.SiteName(site).Split('.', '/', '-').Any(part => Names(text, part));
    }

    private static bool Names(string text, string name) => name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
