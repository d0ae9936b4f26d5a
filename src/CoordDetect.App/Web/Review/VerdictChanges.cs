using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Review;

/// <summary>Says what changed in a finding since its verdict.</summary>
internal static class VerdictChanges
{
    private const int Named = 8;

    /// <summary>A sentence for each change; none where nothing changed or nobody judged it.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ICase found, FindingDetail now, TextTable texts, CancellationToken cancellation)
    {
        if (!now.Entry.ChangedSince || now.Entry.Verdict is not { } verdict) return [];
        if (await found.Findings.FindAsync(now.Entry.Id, verdict.Run, cancellation) is not { } then) return [];
        List<string> changes = [];
        Add(changes, "web.review.joined", Handles(now).Except(Handles(then)), now, texts);
        Add(changes, "web.review.left", Handles(then).Except(Handles(now)), then, texts);
        if (then.Entry.Confidence != now.Entry.Confidence)
            changes.Add(texts.Say("web.review.confidence", ("before", Word(then.Entry.Confidence, texts)), ("after", Word(now.Entry.Confidence, texts))));
        return changes;
    }

    private static void Add(List<string> changes, string key, IEnumerable<long> accounts, FindingDetail of, TextTable texts)
    {
        long[] some = [.. accounts];
        if (some.Length == 0) return;
        Dictionary<long, string> handles = of.Members.DistinctBy(m => m.Account.Id).ToDictionary(m => m.Account.Id, m => DisplayText.Name(m.Account.Profile.Handle, 40));
        string names = string.Join(", ", some.Take(Named).Select(a => handles[a])) + (some.Length > Named ? ", …" : "");
        changes.Add(texts.Say(key, ("n", some.Length), ("names", names)));
    }

    private static IEnumerable<long> Handles(FindingDetail detail) => detail.Members.Select(m => m.Account.Id).Distinct();

    private static string Word(Confidence confidence, TextTable texts) => texts["confidence." + ConfidenceScale.Word(confidence)];
}
