using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class TimeTextTests
{
    private const long Expected = 1623881091;

    [Theory]
    [InlineData("1623881091", Expected, TimePrecision.Second)]
    [InlineData("1623881091.9", Expected, TimePrecision.Second)]
    [InlineData("1.623881091E9", Expected, TimePrecision.Second)]
    [InlineData("1623881091000", Expected, TimePrecision.Second)]
    [InlineData("1623881091999", Expected, TimePrecision.Second)]
    [InlineData("1623881091000000", Expected, TimePrecision.Second)]
    [InlineData("1623881091000000000", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16T22:04:51Z", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 22:04:51", Expected, TimePrecision.Second)]
    [InlineData("2021/06/16 22:04:51", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16t22:04:51.123456z", Expected, TimePrecision.Second)]
    [InlineData("2021-06-17T00:04:51+02:00", Expected, TimePrecision.Second)]
    [InlineData("2021-06-17T00:04:51+0200", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 17:04:51 -05", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 22:04:51 UTC", Expected, TimePrecision.Second)]
    [InlineData("20210616T220451Z", Expected, TimePrecision.Second)]
    [InlineData("Wed Jun 16 22:04:51 +0000 2021", Expected, TimePrecision.Second)]
    [InlineData("Wed, 16 Jun 2021 22:04:51 GMT", Expected, TimePrecision.Second)]
    [InlineData(" 2021-06-16T22:04Z ", Expected - 51, TimePrecision.Minute)]
    [InlineData("2021-06-16", 1623801600, TimePrecision.Day)]
    [InlineData("2021-06", 1622505600, TimePrecision.Month)]
    [InlineData("0001-01-01T00:00:00Z", PostedAt.Earliest, TimePrecision.Second)]
    [InlineData("9999-12-31T23:59:59Z", PostedAt.Latest, TimePrecision.Second)]
    [InlineData("-1", -1, TimePrecision.Second)]
    [InlineData("-0.5", -1, TimePrecision.Second)]
    [InlineData("0", 0, TimePrecision.Second)]
    [InlineData("2016-12-31T23:59:60Z", 1483228799, TimePrecision.Second)]
    public void TryParse_UsualShapes_AreRead(string text, long seconds, TimePrecision precision)
    {
        Assert.True(TimeText.TryParse(Encoding.UTF8.GetBytes(text), out PostedAt time));
        Assert.Equal(new PostedAt(seconds, precision), time);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2021-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2021-06-16T25:00:00Z")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("99999999999999999999999999")]
    [InlineData("-99999999999")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("16/06/2021")]
    [InlineData("2021-06-16T22:04:51+")]
    [InlineData("2021-06-16T22:04:51Zx")]
    [InlineData("20210616T")]
    public void TryParse_NoUsableTime_IsFalse(string text)
    {
        Assert.False(TimeText.TryParse(Encoding.UTF8.GetBytes(text), out PostedAt time));
        Assert.Equal(PostedAt.Unknown, time);
    }

    [Fact]
    public void TryParse_AnyInstantInIso_ComesBack() =>
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).Select(i => (long)i * 28 + 20_000_000_000).ToArbitrary(), seconds =>
        {
            string text = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ");
            return TimeText.TryParse(Encoding.ASCII.GetBytes(text), out PostedAt time) && time.UnixSeconds == seconds;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnyBytes_NeverThrows() =>
        Prop.ForAll(Gen.Elements("0123456789-+:T Z./eE\u00e9".ToCharArray()).ArrayOf().ToArbitrary(), chars =>
            TimeText.TryParse(Encoding.UTF8.GetBytes(chars), out PostedAt time) == time.IsKnown).QuickCheckThrowOnFailure();
}
