using CoordDetect.App.Report.Diff;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What a report may say of the wording and the evidence of a finding.</summary>
internal static class EvidenceClaims
{
    public static Dictionary<string, Func<FindingCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["wording.heading"] = f => If(f.Wordings.Count > 0),
        ["wording.note"] = f => If(f.Wordings.Count > 0),
        ["wording.template"] = f => Numbered(f).Where(w => HasSlots(w.Wording)).Select(w => new object[] { w.Number }),
        ["wording.text"] = f => Numbered(f).Where(w => !HasSlots(w.Wording)).Select(w => new object[] { w.Number }),
        ["wording.fillings"] = f => If(f.Wordings.Any(HasSlots)),
        ["wording.facts"] = f => f.Wordings.Select(w => new object[] { w.Uses.Select(u => f.Corpus.AccountOf[u.Comment]).Distinct().Count(), w.Uses.Count }),
        ["wording.more-fillings"] = f => f.Wordings.SelectMany(w => w.Parts).Where(p => p.Fillings.Count > 4).Select(p => new object[] { p.Fillings.Count - 4 }),
        ["wording.nothing"] = f => If(f.Wordings.SelectMany(w => w.Parts).Any(p => p.Fillings.Take(4).Any(x => x.Text.Length == 0))),
        ["wording.uses-left-out"] = f => f.Wordings.Where(w => w.Uses.Count > f.MostUses).Select(w => new object[] { w.Uses.Count - f.MostUses }),
        ["wording.left-out"] = f => If(f.Finding.Wordings.Count > f.Wordings.Count, f.Finding.Wordings.Count - f.Wordings.Count),
        ["wording.on-paper"] = f => If(f.Wordings.Count > 2 || f.Wordings.Any(w => Math.Min(w.Uses.Count, f.MostUses) > 4)),
        ["evidence.heading"] = f => If(f.Pairs.Count > 0),
        ["evidence.legend.before"] = f => If(f.Pairs.Count > 0),
        ["evidence.legend.shared"] = f => If(f.Pairs.Count > 0),
        ["evidence.legend.between"] = f => If(f.Pairs.Count > 0),
        ["evidence.legend.different"] = f => If(f.Pairs.Count > 0),
        ["evidence.legend.after"] = f => If(f.Pairs.Count > 0),
        ["evidence.on-paper"] = f => If(f.Pairs.Count > 3),
        ["evidence.left-out"] = f => If(f.Pairs.Count > 0 && LeftOut(f) > 0, LeftOut(f)),
        ["evidence.apart-unknown"] = f => If(f.Pairs.Any(p => Between(f, p.A, p.B) is null)),
        ["evidence.apart"] = f => Known(f).Where(a => a.Least == a.Most).Select(a => new object[] { new Apart(a.Most) }),
        ["evidence.apart-most"] = f => Known(f).Where(a => a.Least == 0 && a.Most > 0).Select(a => new object[] { new Apart(a.Most) }),
        ["evidence.apart-between"] = f => Known(f).Where(a => a.Least > 0 && a.Most > a.Least).Select(a => new object[] { new Apart(a.Least), new Apart(a.Most) }),
        ["evidence.shared-words"] = f => f.Pairs.Select(p => Shared(f, p.A, p.B)).Where(n => n > 0).Select(n => new object[] { n }),
        ["evidence.id"] = f => f.Pairs.Select(p => new object[] { Any }),
        ["evidence.shortened"] = f => f.Sides.Select(f.Corpus.TextOf).Where(t => t.Length > f.MostText).Select(t => new object[] { t.Length - (char.IsHighSurrogate(t[f.MostText - 2]) ? f.MostText - 2 : f.MostText - 1) }),
        ["evidence.link"] = f => If(f.Sides.Any(c => IsAddress(f.Corpus.UrlOf(c)))),
        ["evidence.link-to"] = f => f.Sides.Where(c => IsAddress(f.Corpus.UrlOf(c))).Select(c => new object[] { f.Corpus.CommentIdOf(c), Any }),
    };

    public static Dictionary<string, Func<FindingCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["precision."] = f => f.Sides.Select(f.Corpus.PostedAtOf).Where(t => t.IsKnown && t.Precision != TimePrecision.Second).Select(t => t.Precision.ToString().ToLowerInvariant()),
    };

    private static IEnumerable<(SharedWording Wording, int Number)> Numbered(FindingCase f) => f.Wordings.Select((w, i) => (w, i + 1));

    private static bool HasSlots(SharedWording wording) => wording.Parts.Any(p => p.Fixed is null);

    private static int LeftOut(FindingCase f) => f.Rows.Count - f.Pairs.Sum(p => p.Numbers.Length);

    // Two intervals: the nearest and the farthest that two moments of them can lie apart. Clocks without a zone cannot be held against others.
    private static (long Least, long Most)? Between(FindingCase f, int a, int b)
    {
        (PostedAt first, PostedAt second) = (f.Corpus.PostedAtOf(a), f.Corpus.PostedAtOf(b));
        if (!first.IsKnown || !second.IsKnown || (first.IsLocal != second.IsLocal && (first.Precision < TimePrecision.Day || second.Precision < TimePrecision.Day))) return null;
        (long firstEnd, long secondEnd) = (first.UnixSeconds + first.SpanSeconds - 1, second.UnixSeconds + second.SpanSeconds - 1);
        long least = Math.Max(0, Math.Max(second.UnixSeconds - firstEnd, first.UnixSeconds - secondEnd));
        return (least, Math.Max(secondEnd - first.UnixSeconds, firstEnd - second.UnixSeconds));
    }

    private static IEnumerable<(long Least, long Most)> Known(FindingCase f) => f.Pairs.Select(p => Between(f, p.A, p.B)).OfType<(long, long)>();

    private static int Shared(FindingCase f, int a, int b) => WordDiff.Compare(Cut(f, a), Cut(f, b)).SharedWords;

    private static string Cut(FindingCase f, int comment) => CoordDetect.App.Report.DisplayText.Clean(CoordDetect.App.Report.DisplayText.Cut(f.Corpus.TextOf(comment), f.MostText));

    private static bool IsAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
}
