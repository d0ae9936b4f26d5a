using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>A group of accounts that coincide more than chance.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Judgement">The accounts, and what speaks for them.</param>
/// <param name="Pairs">The pairs that tie them.</param>
internal sealed record AccountGroup(GroupKind Kind, GroupJudgement Judgement, IReadOnlyList<SignificantPair> Pairs)
{
    /// <summary>Two writers alike in style: the bits of their likeness, less those of all pairs looked at.</summary>
    public static AccountGroup Of(HandPair hands)
    {
        SignificantPair pair = new(hands.A, hands.B, hands.Log10P, hands.Log10Q, 0, [SignalFamily.Style], BySelf: true) { Log10PWithoutProfiles = hands.Log10P };
        double bits = -hands.Log10P / Math.Log10(2), left = -hands.Log10Q / Math.Log10(2);
        return new AccountGroup(GroupKind.SameHand, new GroupJudgement([hands.A, hands.B], [], bits, bits - left), [pair]);
    }

    /// <summary>Accounts among these that may only have been copied: no members.</summary>
    public IReadOnlyList<int> Copied { get; init; } = [];

    /// <summary>The members, ascending.</summary>
    public IEnumerable<int> Members => Judgement.Accounts.Except(Copied);

    /// <summary>The accounts, ascending, with those that may only have been copied.</summary>
    public IReadOnlyList<int> Accounts => Judgement.Accounts;

    /// <summary>The bits that speak for it, all choices paid for.</summary>
    public double Statistic => Judgement.Bits;
}
