namespace CoordDetect.Core.Network;

/// <summary>What holds of a kind of group, whatever its accounts did.</summary>
public static class GroupKinds
{
    /// <summary>Whether its accounts have one thing in common, however many of them posted it.</summary>
    public static bool IsOneThing(this GroupKind kind) => kind is GroupKind.OneText or GroupKind.OneLink;

    /// <summary>Whether shuffled copies say anything of such groups: their authors write in the styles of all, and nothing there is like two hands.</summary>
    public static bool IsHeldAgainstCopies(this GroupKind kind) => kind != GroupKind.SameHand;
}
