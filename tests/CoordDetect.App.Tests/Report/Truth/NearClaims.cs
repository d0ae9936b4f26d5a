using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What a report may say of what was seen and not concluded.</summary>
internal static class NearClaims
{
    private static readonly string[] OfChance = ["too-few-bits", "found-in-shuffled-data"];

    public static Dictionary<string, Func<TruthCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["near.one-text"] = c => c.Result.NearMisses.Where(m => m.Kind == GroupKind.OneText).Select(m => new object[] { m.Accounts.Count }),
        ["near.one-link"] = c => c.Result.NearMisses.Where(m => m.Kind == GroupKind.OneLink).Select(m => new object[] { m.Accounts.Count }),
        ["near.group"] = c => c.Result.NearMisses.Where(m => !m.Kind.IsOneThing()).Select(m => new object[] { m.Accounts.Count, m.Objects }),
        ["near.accounts"] = c => c.Result.NearMisses.Select(m => new object[] { m.Accounts.Count }),
        ["near.quoted"] = c => c.Result.NearMisses.Select(m => new object[] { m.What }),
        ["near.shuffled"] = c => c.Result.NearMisses.Where(m => m.Limits.Contains("found-in-shuffled-data")).Select(_ => Array.Empty<object>()),
        ["near.open"] = c => c.Result.NearMisses.Where(m => Open(m).Length > 0).Select(m => new object[] { new Texts([.. Open(m).Select(o => "explanation." + o)]) }),
        ["near.too-few-bits"] = c => c.Result.NearMisses.Where(m => Open(m).Length == 0 && !m.Limits.Contains("found-in-shuffled-data")).Select(_ => Array.Empty<object>()),
    };

    private static string[] Open(NearMiss miss) => [.. miss.Limits.Except(OfChance)];
}
