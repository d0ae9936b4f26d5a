using CoordDetect.Core.Simulation.Plan;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Europe/Paris", false)]
    [InlineData("Europe/London", true)]
    public void Local_EveryHourOfThreeYears_AgreesWithTheZoneDatabase(string zone, bool london)
    {
        TimeZoneInfo? info = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found) ? found : null;
        Assert.SkipWhen(info is null, $"This machine has no time zone {zone}.");
        for (DateTimeOffset at = new(2024, 1, 1, 0, 30, 0, TimeSpan.Zero); at.Year < 2027; at = at.AddHours(1))
            Assert.Equal((long)info!.GetUtcOffset(at).TotalSeconds, LocalClock.Local(at.ToUnixTimeSeconds(), london) - at.ToUnixTimeSeconds());
    }

    [Fact]
    public void DayOfWeek_KnownMonday_IsZero() =>
        Assert.Equal(0, LocalClock.DayOfWeek(new DateTimeOffset(2025, 3, 3, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()));
}
