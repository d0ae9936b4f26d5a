using System.Globalization;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.App.Tests.Report.Texts;

public sealed class LanguageFormatTests
{
    private static readonly LanguageFormat English = TextTable.Of(ReportLanguage.English).Format;
    private static readonly LanguageFormat French = TextTable.Of(ReportLanguage.French).Format;

    [Theory]
    [InlineData("2024-03-01T18:50:07Z", TimePrecision.Second, "1 March 2024, 18:50:07 UTC", "1er mars 2024 à 18:50:07 UTC")]
    [InlineData("2024-08-28T18:50:00Z", TimePrecision.Minute, "28 August 2024, 18:50 UTC", "28 août 2024 à 18:50 UTC")]
    [InlineData("2024-08-28T00:00:00Z", TimePrecision.Day, "28 August 2024", "28 août 2024")]
    [InlineData("2024-12-01T00:00:00Z", TimePrecision.Month, "December 2024", "décembre 2024")]
    public void Time_AnyPrecision_IsNoFinerThanItsSource(string utc, TimePrecision precision, string english, string french)
    {
        PostedAt at = new(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).ToUnixTimeSeconds(), precision);
        Assert.Equal(english, English.Time(at));
        Assert.Equal(french, French.Time(at));
    }

    [Fact]
    public void Time_Unknown_SaysSo() => Assert.Equal("time unknown", English.Time(PostedAt.Unknown));

    [Theory]
    [InlineData(0.25, "0.25", "0,25")]
    [InlineData(0, "0", "0")]
    [InlineData(1234.5, "1,234.5", "1\u202F234,5")]
    [InlineData(1.1e-30, "1.1 × 10⁻³⁰", "1,1 × 10⁻³⁰")]
    public void Number_AnySize_IsReadable(double value, string english, string french)
    {
        Assert.Equal(english, English.Number(value));
        Assert.Equal(french, French.Number(value));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0004, "< 0.1%")]
    [InlineData(0.0034, "0.3%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.996, "99.6%")]
    [InlineData(0.9999, "> 99.9%")]
    [InlineData(1, "100%")]
    public void Percent_OfSome_IsNeitherNoneNorAll(double share, string english) => Assert.Equal(english, English.Percent(share));

    [Fact]
    public void Probability_ThatUnderflowed_IsNotCalledZero() => Assert.StartsWith("< 1 × 10", English.Probability(0));

    [Theory]
    [InlineData(45, "45 s")]
    [InlineData(-105, "1 min 45 s")]
    [InlineData(7_200, "2 h")]
    [InlineData(90_061, "1 day 1 h")]
    [InlineData(long.MinValue, "106,751,991,167,300 days 15 h")]
    public void Duration_AnyLength_TakesTwoUnits(long seconds, string expected) => Assert.Equal(expected, English.Duration(seconds));

    [Fact]
    public void Period_WithinAYear_NamesItOnce()
    {
        Assert.Equal("1er mars – 25 avril 2025", French.Period(At("2025-03-01"), At("2025-04-25")));
        Assert.Equal("25 December 2024 – 3 January 2025", English.Period(At("2024-12-25"), At("2025-01-03")));
        Assert.Equal("3 January 2025", English.Period(At("2025-01-03"), At("2025-01-03")));
    }

    [Fact]
    public void List_Names_AreJoinedAsPeopleDo()
    {
        Assert.Equal("a, b and c", English.List(["a", "b", "c"]));
        Assert.Equal("a et b", French.List(["a", "b"]));
    }

    private static PostedAt At(string day) =>
        new(DateTimeOffset.Parse(day + "T12:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds(), TimePrecision.Second);
}
