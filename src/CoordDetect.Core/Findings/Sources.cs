using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings;

/// <summary>Who was copied: accounts outside a group whose comment came first, certainly, on several of the objects that the group shares.</summary>
internal static class Sources
{
    // Twice may happen to anybody who says what everybody says.
    private const int CopiesNeeded = 3;

    /// <summary>The accounts, ascending.</summary>
    public static int[] Of(GroupJudgement group, Occasions occasions, Activity activity)
    {
        Dictionary<int, int> copied = [];
        foreach (CountedOccasion counted in group.Occasions)
            if (First(counted.Occasion, occasions, activity) is { } first && Array.BinarySearch(group.Accounts, first) < 0) copied[first] = copied.GetValueOrDefault(first) + 1;
        return [.. copied.Where(c => c.Value >= CopiesNeeded).Select(c => c.Key).Order()];
    }

    /// <summary>Who certainly was the first on an object; null where clocks do not tell.</summary>
    public static int? First(int occasion, Occasions occasions, Activity activity)
    {
        ReadOnlySpan<int> holders = occasions.AccountsOf(occasion), comments = occasions.CommentsOf(occasion);
        for (int i = 0; i < holders.Length; i++)
        {
            bool first = true;
            for (int j = 0; j < holders.Length && first; j++) first = j == i || activity.IsBefore(comments[i], comments[j]);
            if (first) return holders[i];
        }
        return null;
    }
}
