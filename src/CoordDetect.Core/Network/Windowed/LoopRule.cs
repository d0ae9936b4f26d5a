namespace CoordDetect.Core.Network.Windowed;

/// <summary>Which two shares make a pair: not one account with itself, one content with itself, or a content with its own object.</summary>
internal static class LoopRule
{
    public static bool IsPair(ShareGroups groups, int a, int b, bool keepLoops) =>
        a != b && (keepLoops
            || (groups.AccountAt[a] != groups.AccountAt[b]
                && groups.ContentAt[a] != groups.ContentAt[b]
                && !groups.NamesItselfAt[a]
                && !groups.NamesItselfAt[b]));
}
