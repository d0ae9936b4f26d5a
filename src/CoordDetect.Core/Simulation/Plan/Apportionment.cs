namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Shares a whole number out by weights, exactly.</summary>
internal static class Apportionment
{
    /// <summary>Whole shares of <paramref name="total"/> in proportion to <paramref name="weights"/>; they add up to it.</summary>
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        int[] shares = new int[weights.Count];
        double due = 0;
        int given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            due += weights[i] / sum * total;
            shares[i] = i == shares.Length - 1 ? total - given : (int)Math.Floor(due + 1e-9) - given;
            given += shares[i];
        }
        return shares;
    }
}
