using CoordDetect.App.Work.Watch;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.App.Tests.Work.Watch;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Sunday = new(2026, 11, 29, 12, 34, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("every 10m", "every 10m", 10)]
    [InlineData(" 90m", "every 90m", 90)]
    [InlineData("every 120m", "every 2h", 120)]
    [InlineData("every 1d", "every 1d", 1_440)]
    [InlineData("0 7 * * 1-5", "0 7 * * 1-5", 1_106)]
    public void After_FixedSchedule_IsAsWritten(string text, string written, int minutes)
    {
        Schedule schedule = Schedule.Parse(text);
        Assert.Equal((written, Sunday.AddMinutes(minutes)), (schedule.Written, schedule.After(Sunday, TimeSpan.Zero, moved: true).Next));
        Assert.Equal(written, Schedule.Parse(schedule.Written).Written);
    }

    [Fact]
    public void After_Lively_ComesOftenerWhileThereIsNewsAndSeldomerWhileThereIsNone()
    {
        Schedule lively = Schedule.Parse("lively");
        TimeSpan pause = TimeSpan.Zero;
        List<double> minutes = [];
        foreach (bool moved in new[] { true, true, true, true, false, false, false })
        {
            pause = lively.After(Sunday, pause, moved).Pause;
            minutes.Add(pause.TotalMinutes);
        }
        Assert.Equal([15, 7.5, 5, 5, 7.5, 11.25, 16.875], minutes);
        for (int i = 0; i < 50; i++) pause = lively.After(Sunday, pause, moved: false).Pause;
        Assert.Equal(TimeSpan.FromDays(1), pause);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every 30s")]
    [InlineData("every 0m")]
    [InlineData("every -5m")]
    [InlineData("every 999999999999d")]
    [InlineData("often")]
    [InlineData("99 99 * * *")]
    [InlineData("* * * * * *")]
    public void Parse_NoSchedule_SaysWhatToWrite(string text) => Assert.Contains("every 10m", Assert.Throws<UserFacingException>(() => Schedule.Parse(text)).Message);
}
