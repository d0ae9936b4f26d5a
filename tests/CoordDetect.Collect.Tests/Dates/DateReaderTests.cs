using System.Globalization;
using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Dates;

public sealed class DateReaderTests
{
    private const long Expected = 1623881091;

    private static readonly DateContext Table = new() { FetchedAt = new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero), IsMomentKnown = false, AsksOrder = true };

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
    [InlineData("2021-06-17T00:04:51[Europe/Paris]", Expected, TimePrecision.Second)]
    [InlineData("2021-06-17 00:04:51 CEST", Expected, TimePrecision.Second)]
    [InlineData("2021-06-17 00:04:51 UTC+2", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 17:04:51 -05", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 22:04:51 UTC", Expected, TimePrecision.Second)]
    [InlineData("16/Jun/2021:22:04:51 +0000", Expected, TimePrecision.Second)]
    [InlineData("16. juni 2021 kl. 22.04", Expected - 51, TimePrecision.Minute)]
    [InlineData("2021년 6월 16일 오후 10:04", Expected - 51, TimePrecision.Minute)]
    [InlineData("20210616T220451Z", Expected, TimePrecision.Second)]
    [InlineData("20210616220451", Expected, TimePrecision.Second)]
    [InlineData("Wed Jun 16 22:04:51 +0000 2021", Expected, TimePrecision.Second)]
    [InlineData("Wed, 16 Jun 2021 22:04:51 GMT", Expected, TimePrecision.Second)]
    [InlineData(" 2021-06-16T22:04Z ", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/06/2021 22:04", Expected - 51, TimePrecision.Minute)]
    [InlineData("6/16/2021 10:04 PM", Expected - 51, TimePrecision.Minute)]
    [InlineData("16.06.2021 22:04", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/06/2021 22.04", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/06/21 22.04", Expected - 51, TimePrecision.Minute)]
    [InlineData("2021-06-16 22.04.51", Expected, TimePrecision.Second)]
    [InlineData("16-06-2021 22-04", Expected - 51, TimePrecision.Minute)]
    [InlineData("16-06-2021 22-04-51", Expected, TimePrecision.Second)]
    [InlineData("16 giugno 2021 alle ore 22.04", Expected - 51, TimePrecision.Minute)]
    [InlineData("16. Juni 2021 um 22 Uhr 04", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/06/2021 22h04m51s", Expected, TimePrecision.Second)]
    [InlineData("16/06/2021 10:04 p. m.", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/06/2021 10:04\u202Fp.\u00A0m.", Expected - 51, TimePrecision.Minute)]
    [InlineData("16/6/2021, 10:04 μ.μ.", Expected - 51, TimePrecision.Minute)]
    [InlineData("2021-W24-3", 1623801600, TimePrecision.Day)]
    [InlineData("2021-W24-3T22:04:51Z", Expected, TimePrecision.Second)]
    [InlineData("2021-167", 1623801600, TimePrecision.Day)]
    [InlineData("16/06/2021 10.50 €", 1623801600, TimePrecision.Day)]
    [InlineData("16-06-2021 22:04:51", Expected, TimePrecision.Second)]
    [InlineData("16 juin 2021 à 22h04", Expected - 51, TimePrecision.Minute)]
    [InlineData("mer. 16 juin 2021 22:04", Expected - 51, TimePrecision.Minute)]
    [InlineData("Jun 16, 2021 10:04 PM", Expected - 51, TimePrecision.Minute)]
    [InlineData("Wednesday, June 16, 2021 at 10:04 PM", Expected - 51, TimePrecision.Minute)]
    [InlineData("2021-6-16 22:04:51", Expected, TimePrecision.Second)]
    [InlineData("2021-06-16 8:30", 1623832200, TimePrecision.Minute)]
    [InlineData("2021-06-16 12:05:00 AM", 1623801900, TimePrecision.Second)]
    [InlineData("2021-06-16 24:00:00", 1623888000, TimePrecision.Second)]
    [InlineData("16/06/21", 1623801600, TimePrecision.Day)]
    [InlineData("2021-06-16", 1623801600, TimePrecision.Day)]
    [InlineData("20210616", 1623801600, TimePrecision.Day)]
    [InlineData("2021-06", 1622505600, TimePrecision.Month)]
    [InlineData("0001-01-01T00:00:00Z", PostedAt.Earliest, TimePrecision.Second)]
    [InlineData("9999-12-31T23:59:59Z", PostedAt.Latest, TimePrecision.Second)]
    [InlineData("-0.5", -1, TimePrecision.Second)]
    [InlineData("2016-12-31T23:59:60Z", 1483228799, TimePrecision.Second)]
    public void Read_UsualShapes_AreRead(string text, long seconds, TimePrecision precision) =>
        Assert.Equal(new PostedAt(seconds, precision), DateReader.Read(text, Table));

    [Theory]
    [InlineData("2021-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("99999999999999999999999999")]
    [InlineData("-99999999999")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("10/3/2018 1:02 PM")]
    [InlineData("il y a 3 jours")]
    [InlineData("yesterday")]
    public void Read_NoTimeOrOneThatNobodyCanKnow_IsUnknown(string text) => Assert.Equal(PostedAt.Unknown, DateReader.Read(text, Table));

    [Theory]
    [InlineData("1.62388E+12", TimePrecision.Day)]
    [InlineData("1,62388E+12", TimePrecision.Day)]
    [InlineData("1.6238811E+12", TimePrecision.Hour)]
    [InlineData("1.62388E+09", TimePrecision.Day)]
    [InlineData("1.62E+12", TimePrecision.Unknown)]
    public void Read_RoundedBySpreadsheet_IsAsCoarseAsItsDigits(string text, TimePrecision precision)
    {
        PostedAt read = DateReader.Read(text, Table);
        Assert.Equal(precision, read.Precision);
        if (precision == TimePrecision.Day) Assert.InRange(Expected, read.UnixSeconds, read.UnixSeconds + read.SpanSeconds);
    }

    [Theory]
    [InlineData("44363", "2021-06-16T00:00", TimePrecision.Day)]
    [InlineData("44363.919", "2021-06-16T22:00", TimePrecision.Hour)]
    [InlineData("44363,9194", "2021-06-16T22:03", TimePrecision.Minute)]
    [InlineData("44363.91934028", "2021-06-16T22:03:51", TimePrecision.Second)]
    public void Read_DaysOfASpreadsheet_AreReadWhereTheColumnSaysSo(string text, string expected, TimePrecision precision)
    {
        PostedAt read = DateReader.Read(text, Table with { CountsDays = true });
        Assert.Equal(precision, read.Precision);
        Assert.Equal(DateTimeOffset.Parse(expected + "Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds(), read.UnixSeconds);
    }

    [Theory]
    [InlineData("2021-06-16 22:04:51", true)]
    [InlineData("16/06/2021 22:04", true)]
    [InlineData("2021-06-16T22:04:51Z", false)]
    [InlineData("2021-06-16 22:04:51 CEST", false)]
    [InlineData("1623881091", false)]
    public void Read_NoZone_IsLocalAndSaysSo(string text, bool isLocal)
    {
        Assert.Equal(isLocal, DateReader.Read(text, Table).IsLocal);
        Assert.False(DateReader.Read(text, Table with { Zone = TimeZoneInfo.Utc }).IsLocal);
    }

    [Fact]
    public void Read_ZoneOfAPlace_FollowsItsSummerTime()
    {
        DateContext paris = Table with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris") };
        Assert.Equal(Expected - 51 - 7_200, DateReader.Read("16/06/2021 22:04", paris).UnixSeconds);
        Assert.Equal(DateReader.Read("2021-12-16T21:04Z", paris), DateReader.Read("16/12/2021 22:04", paris));
    }

    [Theory]
    [InlineData("fr", "mar. 3 juin 2025 08:07", "2025-06-03T08:07")]
    [InlineData("fr", "mar. 4 mars 2025 08:07", "2025-03-04T08:07")]
    [InlineData("fr", "mar. 4 mar. 2025 08:07", "2025-03-04T08:07")]
    [InlineData("fr", "mar 03/06/2025 08:07", "2025-06-03T08:07")]
    [InlineData("it", "mar 3 giu 2025, 08:07", "2025-06-03T08:07")]
    [InlineData("es", "mar, 3 jun 2025 08:07", "2025-06-03T08:07")]
    [InlineData("en", "Mar 3, 2025 08:07", "2025-03-03T08:07")]
    [InlineData("en", "3 Jun 25 08:07", "2025-06-03T08:07")]
    [InlineData("fr", "mar. 19 déc. à 08:26", "2024-12-19T08:26")]
    public void Parse_WeekdayThatIsShortForAMonth_IsTheWeekday(string language, string text, string expected)
    {
        DateContext page = new() { FetchedAt = new DateTimeOffset(2025, 6, 12, 12, 0, 0, TimeSpan.Zero), Language = language };
        Assert.Equal(DateTimeOffset.Parse(expected + "Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds(), DateParser.Parse(text, page).PostedAt.UnixSeconds);
    }

    [Theory]
    [InlineData("1d", TimePrecision.Day)]
    [InlineData("» 1d", TimePrecision.Day)]
    [InlineData("Message by Anna » 1d", TimePrecision.Day)]
    [InlineData("5 hrs", TimePrecision.Hour)]
    [InlineData("2w", TimePrecision.Month)]
    public void Parse_ShortRelativeDates_CountBackFromTheMoment(string text, TimePrecision precision)
    {
        DateContext page = new() { FetchedAt = new DateTimeOffset(2025, 6, 12, 12, 0, 0, TimeSpan.Zero), Language = "en" };
        Assert.Equal(precision, DateParser.Parse(text, page).PostedAt.Precision);
    }

    /// <summary>All forms × languages × orders come back: months in words of every language that the dates know, digits in every order, 12 and 24 hours.</summary>
    [Fact]
    public void Read_AnyFormInAnyLanguageAndOrder_ComesBack()
    {
        (string Language, string[] Months)[] languages = [.. Months()];
        Assert.True(languages.Length >= 15, $"{languages.Length} languages have months");
        Gen<(int Minute, int Language, int Form)> cases =
            from minute in Gen.Choose(0, 60 * 24 * 365 * 12)
            from language in Gen.Choose(0, languages.Length - 1)
            from form in Gen.Choose(0, 11)
            select (minute, language, form);
        Prop.ForAll(cases.ToArbitrary(), item =>
        {
            DateTime time = new DateTime(2013, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(item.Minute);
            (string language, string[] months) = languages[item.Language];
            (string text, DateOrder order) = Written(time, months[time.Month - 1], item.Form);
            PostedAt read = DateReader.Read(text, Table with { Language = language, Order = order });
            Assert.True(read == new PostedAt((long)(time - DateTime.UnixEpoch).TotalSeconds, TimePrecision.Minute), $"{language}: {text} was read as {read.ToDateTimeOffset():O}, {read.Precision}");
            Assert.True(read.IsLocal, text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Prop.ForAll(Gen.Elements("0123456789-+:T Z./eE\u00e9 juinPM,[]".ToCharArray()).ArrayOf().ToArbitrary(), chars =>
            DateReader.Read(Encoding.UTF8.GetBytes(chars), Table) is var read && read.IsKnown == (read.Precision != TimePrecision.Unknown)).QuickCheckThrowOnFailure();

    private static (string Text, DateOrder Order) Written(DateTime t, string month, int form)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        return form switch
        {
            0 => (t.ToString("dd/MM/yyyy HH:mm", c), DateOrder.DayFirst),
            1 => (t.ToString("MM/dd/yyyy HH:mm", c), DateOrder.MonthFirst),
            2 => (t.ToString("d.M.yy H:mm", c), DateOrder.DayFirst),
            3 => (t.ToString("M/d/yy h:mm tt", c), DateOrder.MonthFirst),
            4 => (t.ToString("yy/MM/dd HH:mm", c), DateOrder.YearFirst),
            5 => (t.ToString("yyyy-MM-dd HH:mm", c), DateOrder.Unknown),
            6 => (t.ToString("yyyy-M-d'T'HH:mm", c), DateOrder.Unknown),
            7 => (t.ToString("yyyy/MM/dd, HH:mm", c), DateOrder.Unknown),
            8 => ($"{t.Day} {month} {t.Year} {t.ToString("HH:mm", c)}", DateOrder.Unknown),
            9 => ($"{t.Day}. {month} {t.Year}, {t.ToString("HH:mm", c)}", DateOrder.Unknown),
            10 => (t.ToString("dd-MM-yyyy HH:mm", c), DateOrder.DayFirst),
            _ => ($"{t.ToString("HH:mm", c)}, {t.Day} {month} {t.Year}", DateOrder.Unknown),
        };
    }

    private static IEnumerable<(string Language, string[] Months)> Months() => DateWords.Table("date-words.tsv")
        .Where(l => l[1].StartsWith("month ", StringComparison.Ordinal))
        .GroupBy(l => l[0])
        .Select(g => (g.Key, g.OrderBy(l => int.Parse(l[1][6..], CultureInfo.InvariantCulture)).Select(l => l[2].Split('|')[0]).ToArray()))
        .Where(g => g.Item2.Length == 12);
}
