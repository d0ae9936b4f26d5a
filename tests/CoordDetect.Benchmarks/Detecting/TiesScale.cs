using System.Diagnostics;
using System.Globalization;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.Benchmarks.Detecting;

/// <summary><c>ties MEMBERS</c>: all that a finding tells of how its members are tied, in groups that are tied loosely, by half, and each with each.</summary>
internal static class TiesScale
{
    private const int Rounds = 21;

    public static void Run(string[] args)
    {
        int members = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
        foreach (double share in new[] { 0.05, 0.5, 1.0 })
        {
            Random random = new(1);
            (int, int, double)[] ties =
                [.. from a in Enumerable.Range(0, members) from b in Enumerable.Range(0, members) where a < b && (b == a + 1 || random.NextDouble() < share) select (a, b, 1 + (9 * random.NextDouble()))];
            List<double> times = [];
            for (int round = 0; round < Rounds; round++)
            {
                long start = Stopwatch.GetTimestamp();
                GroupTies group = GroupTies.Of(ties);
                int last = group.FarthestFrom(0);
                _ = (group.ChainBetween(0, last), group.SecondChainBetween(0, last), group.Cut(), group.Backbone(members));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            double first = times[0];
            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{members} members, {ties.Length:N0} ties: chains, cut and backbone in {times[Rounds / 2]:F1} ms (median of {Rounds}; the first time, with the compiler at work, {first:F0} ms)"));
        }
    }
}
