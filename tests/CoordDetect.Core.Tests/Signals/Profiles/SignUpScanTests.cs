using CoordDetect.Core.Signals.Profiles;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Signals.Profiles;

public sealed class SignUpScanTests
{
    private const long Day = 86_400;

    [Fact]
    public void Find_OrdinarySignUps_FindsABurstInNoMoreThanOneInAHundred()
    {
        int found = 0;
        const int Trials = 600;
        for (ulong seed = 1; seed <= Trials; seed++)
            if (SignUpScan.Find(SignUps(seed, 40 + (int)(seed % 7 * 60)), Accounts(40 + (int)(seed % 7 * 60)), Day).Count > 0) found++;
        // Binomial(600, 0.01): above 16 with probability 10⁻⁴.
        Assert.InRange(found, 0, 16);
    }

    [Fact]
    public void Find_TenAccountsInAnHour_IsOneBurstOfThem()
    {
        SplitMix random = new(4);
        List<long> times = [.. SignUps(8, 300)];
        for (int i = 0; i < 10; i++) times.Add(1_600_000_000 + (200 * Day) + (10 * 3_600) + random.Below(3_600));
        SignUpBurst burst = Assert.Single(SignUpScan.Find([.. times], Accounts(310), Day));
        Assert.True(burst.Log10P < -8);
        Assert.Equal(10, burst.Accounts.Count(a => a >= 300));
        Assert.InRange(burst.Accounts.Length, 10, 12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Find_AlmostNobody_FindsNothing(int accounts) => Assert.Empty(SignUpScan.Find(new long[accounts], Accounts(accounts), Day));

    private static int[] Accounts(int count) => [.. Enumerable.Range(0, count)];

    // A site that grows over three years, asleep at night.
    private static long[] SignUps(ulong seed, int count)
    {
        SplitMix random = new(seed);
        long[] times = new long[count];
        for (int i = 0; i < count; i++)
        {
            long day = (long)(1_000 * Math.Sqrt(random.NextDouble()));
            double hour = 15 + (4 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
            times[i] = 1_600_000_000 + (day * Day) + (long)(hour * 3_600) + random.Below(60);
        }
        return times;
    }
}
