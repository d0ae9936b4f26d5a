using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Tests.Samples;

/// <summary>Works out which wordings a group of a sample shares: each text that coincides is one, and how a comment ends fills its slot.</summary>
internal static class SampleWordings
{
    public static IReadOnlyList<SharedWording> Of(CommentCorpus corpus, IEnumerable<EvidenceRow> rows) =>
        [.. rows.Where(r => r.Signal == "same-text").GroupBy(r => r.Object).Select(g => Wording(corpus, g.Key, [.. g.SelectMany(r => new[] { r.CommentA, r.CommentB }).Distinct().Order()]))];

    private static SharedWording Wording(CommentCorpus corpus, string words, int[] comments)
    {
        IEnumerable<SlotFilling> fillings = comments.GroupBy(c => End(corpus.TextOf(c))).Select(g => new SlotFilling(g.Key, g.Count()));
        return new SharedWording(
            [new TemplatePart(words, []), new TemplatePart(null, [.. fillings, new SlotFilling("", 1)])],
            [.. comments.Select(c => new WordingUse(c, [End(corpus.TextOf(c))]))], comments.Select(c => corpus.AccountOf[c]).Distinct().Count());
    }

    private static string End(string text) => text[Math.Max(0, text.Length - 24)..];
}
