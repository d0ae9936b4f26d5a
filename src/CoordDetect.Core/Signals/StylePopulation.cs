using System.Runtime.Intrinsics;

namespace CoordDetect.Core.Signals;

/// <summary>The writers of one site and how they write.</summary>
/// <param name="Writers">Their accounts, ascending.</param>
/// <param name="Features">How many features a profile has; a multiple of 8.</param>
/// <param name="Profiles">A row for each: standardised among them, of length 1 (or 0).</param>
/// <param name="Habits">What each feature is: a run of characters, subjects masked.</param>
public sealed record StylePopulation(int[] Writers, int Features, float[] Profiles, IReadOnlyList<string> Habits)
{
    /// <summary>How alike two rows are: the cosine of their profiles, in [-1, 1]; the same on every machine.</summary>
    public float Likeness(int x, int y)
    {
        ReadOnlySpan<float> a = Profiles.AsSpan(x * Features, Features), b = Profiles.AsSpan(y * Features, Features);
        Vector256<float> sum = default;
        for (int i = 0; i < a.Length; i += 8) sum += Vector256.Create(a.Slice(i, 8)) * Vector256.Create(b.Slice(i, 8));
        return Vector256.Sum(sum);
    }

    /// <summary>The habits that two rows have in common more than others, the most telling first.</summary>
    public IEnumerable<string> Shared(int x, int y) =>
        Enumerable.Range(0, Habits.Count)
            .Select(f => (Habit: Habits[f], A: Profiles[(x * Features) + f], B: Profiles[(y * Features) + f]))
            .Where(h => h.A > 0 && h.B > 0).OrderByDescending(h => h.A * h.B).ThenBy(h => h.Habit, StringComparer.Ordinal).Select(h => h.Habit);
}
