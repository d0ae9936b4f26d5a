namespace CoordDetect.Core.Network;

/// <summary>What holds of a kind of group, whatever its accounts did.</summary>
public static class GroupKinds
{
    /// <summary>Whether shuffled copies say anything of such groups: their authors write in the styles of all, and nothing there is like two hands.</summary>
    public static bool IsHeldAgainstCopies(this GroupKind kind) => kind != GroupKind.SameHand;
}
