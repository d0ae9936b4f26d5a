using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Dates;

public sealed class DateParserTests
{
    // A Saturday.
    private static readonly DateTimeOffset Fetched = new(2026, 11, 21, 10, 7, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("fr", "28 février 2012, à 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("fr", "le 28/02/2012 à 18h50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("fr", "Posté le 1er août 2019", "2019-08-01", TimePrecision.Day)]
    [InlineData("fr", "Posté le 12-03-2015 à 09:12:45", "2015-03-12T09:12:45", TimePrecision.Second)]
    [InlineData("fr", "29 juin 2013 à 22 h 05 min", "2013-06-29T22:05", TimePrecision.Minute)]
    [InlineData("fr", "12 mars, 18:50", "2026-03-12T18:50", TimePrecision.Minute)]
    [InlineData("fr", "24 décembre à 09:10", "2025-12-24T09:10", TimePrecision.Minute)]
    [InlineData("fr", "Hier, 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("fr", "Aujourd'hui à 08:15", "2026-11-21T08:15", TimePrecision.Minute)]
    [InlineData("fr", "Avant-hier, 23:59", "2026-11-19T23:59", TimePrecision.Minute)]
    [InlineData("fr", "lundi à 14:02", "2026-11-16T14:02", TimePrecision.Minute)]
    [InlineData("fr", "mardi 6 novembre 2012, 07:30:01", "2012-11-06T07:30:01", TimePrecision.Second)]
    [InlineData("fr", "il y a 3 heures", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("fr", "il y a environ 2 jours", "2026-11-19", TimePrecision.Day)]
    [InlineData("fr", "Il y a une minute", "2026-11-21T10:06", TimePrecision.Minute)]
    [InlineData("fr", "à l’instant", "2026-11-21T10:07", TimePrecision.Minute)]
    [InlineData("fr", "septembre 2024", "2024-09-01", TimePrecision.Month)]
    [InlineData("en", "Feb 28, 2012 at 6:50 PM", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("en", "Wed Sep 11, 2024 6:36 pm", "2024-09-11T18:36", TimePrecision.Minute)]
    [InlineData("en", "September 5, 2024, 11:15pm", "2024-09-05T23:15", TimePrecision.Minute)]
    [InlineData("en", "11. Sep 2024, 18:36", "2024-09-11T18:36", TimePrecision.Minute)]
    [InlineData("en", "3rd of May 2019", "2019-05-03", TimePrecision.Day)]
    [InlineData("en", "05-12-2007, 12:05 AM", "2007-05-12T00:05", TimePrecision.Minute)]
    [InlineData("en-GB", "05-12-2007, 12:05 AM", "2007-12-05T00:05", TimePrecision.Minute)]
    [InlineData("en", "14:02, 3 June 2020 (UTC)", "2020-06-03T14:02", TimePrecision.Minute)]
    [InlineData("en", "Sun, 21 Nov 2026 10:00:00 +0200", "2026-11-21T08:00:00", TimePrecision.Second)]
    [InlineData("en", "Nov '24", "2024-11-01", TimePrecision.Month)]
    [InlineData("en", "Joined Mar 2012", "2012-03-01", TimePrecision.Month)]
    [InlineData("en", "3 hours ago", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("en", "about a month ago", "2026-10-01", TimePrecision.Month)]
    [InlineData("en", "5m", "2026-11-21T10:02", TimePrecision.Minute)]
    [InlineData("en", "Yesterday at 9:15 AM", "2026-11-20T09:15", TimePrecision.Minute)]
    [InlineData("en", "just now", "2026-11-21T10:07", TimePrecision.Minute)]
    [InlineData("de", "28. Februar 2012 um 18:50 Uhr", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("de", "28.02.12, 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("de", "Mi 6. Mär 2019, 14:02", "2019-03-06T14:02", TimePrecision.Minute)]
    [InlineData("de", "vor 3 Stunden", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("de", "vor einem Tag", "2026-11-20", TimePrecision.Day)]
    [InlineData("de", "Gestern um 07:30", "2026-11-20T07:30", TimePrecision.Minute)]
    [InlineData("es", "28 de febrero de 2012 a las 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("es", "18:25 6 nov 2020", "2020-11-06T18:25", TimePrecision.Minute)]
    [InlineData("es", "hace 3 horas", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("es", "3 ago 2012", "2012-08-03", TimePrecision.Day)]
    [InlineData("es", "ayer a las 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("it", "28 febbraio 2012 alle 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("it", "3 ore fa", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("it", "ieri, 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("pt", "28 de fevereiro de 2012 às 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("pt-BR", "há 3 horas", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("pt", "2 dias atrás", "2026-11-19", TimePrecision.Day)]
    [InlineData("nl", "28 februari 2012 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("nl", "3 uur geleden", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("nl", "gisteren om 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("pl", "28 lutego 2012, 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("pl", "12 paź 2015, 18:50", "2015-10-12T18:50", TimePrecision.Minute)]
    [InlineData("pl", "3 godziny temu", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("ru", "28 февраля 2012 в 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("ru", "28 фев 2012, 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("ru", "3 часа назад", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("ru", "вчера в 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("tr", "28 Şubat 2012 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("tr", "3 saat önce", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("tr", "Dün 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("ar", "28 فبراير 2012", "2012-02-28", TimePrecision.Day)]
    [InlineData("ar", "12:02، 3 نوفمبر 2020 (ت ع م)", "2020-11-03T12:02", TimePrecision.Minute)]
    [InlineData("ar", "قبل ٣ ساعات", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("ar", "منذ يومين", "2026-11-19", TimePrecision.Day)]
    [InlineData("ar", "أمس 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("ckb", "٠٢:٤٦، ٢٨ی ئەیلوولی ٢٠١٩ (UTC)", "2019-09-28T02:46", TimePrecision.Minute)]
    [InlineData("zh", "2012年2月28日 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("zh", "2012年2月28日 下午6:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData("zh", "3小时前", "2026-11-21T07:00", TimePrecision.Hour)]
    [InlineData("zh", "昨天 14:02", "2026-11-20T14:02", TimePrecision.Minute)]
    [InlineData("hu", "2020. november 6., 18:25 (CET)", "2020-11-06T17:25", TimePrecision.Minute)]
    [InlineData("sr", "18:25, 6. новембра 2020.", "2020-11-06T18:25", TimePrecision.Minute)]
    [InlineData(null, "2012-02-28T18:50:09+01:00", "2012-02-28T17:50:09", TimePrecision.Second)]
    [InlineData(null, "2012-02-28T18:50:09.123Z", "2012-02-28T18:50:09", TimePrecision.Second)]
    [InlineData(null, "2012-02-28 18:50", "2012-02-28T18:50", TimePrecision.Minute)]
    [InlineData(null, "28/02/2012", "2012-02-28", TimePrecision.Day)]
    public void Parse_TextWithDate_ReadsItWithItsPrecision(string? language, string text, string expected, TimePrecision precision)
    {
        ParsedDate parsed = DateParser.Parse(text, new DateContext { FetchedAt = Fetched, Language = language });

        Assert.Equal(precision, parsed.PostedAt.Precision);
        Assert.Equal(Instant(expected), parsed.PostedAt.UnixSeconds);
    }

    [Theory]
    [InlineData("42 replies")]
    [InlineData("Likes: 3, Messages: 1,203")]
    [InlineData("2024")]
    [InlineData("version 1.2.34.5")]
    [InlineData("192.168.10.12")]
    [InlineData("")]
    [InlineData("may I ask")]
    [InlineData("12 years ago")]
    [InlineData("see page 3 of 12")]
    public void Parse_TextWithoutUsableDate_IsUnknown(string text) =>
        Assert.False(DateParser.Parse(text, new DateContext { FetchedAt = Fetched, Language = "en" }).IsKnown);

    [Fact]
    public void Parse_TimeWithoutZone_CountsAsUtcAndSaysSo()
    {
        DateContext context = new() { FetchedAt = Fetched };
        Assert.False(DateParser.Parse("28 February 2012, 18:50", context).ZoneKnown);
        Assert.True(DateParser.Parse("28 February 2012, 18:50 UTC", context).ZoneKnown);
        ParsedDate sited = DateParser.Parse("28 February 2012, 18:50", context with { SiteOffset = TimeSpan.FromHours(-5) });
        Assert.True(sited.ZoneKnown);
        Assert.Equal(Instant("2012-02-28T23:50"), sited.PostedAt.UnixSeconds);
    }

    [Fact]
    public void Parse_NumericDate_FollowsTheOrderOfThePage()
    {
        DateContext context = new() { FetchedAt = Fetched, Language = "en" };
        Assert.Equal(Instant("2012-03-04"), DateParser.Parse("03/04/2012", context).PostedAt.UnixSeconds);
        Assert.Equal(Instant("2012-04-03"), DateParser.Parse("03/04/2012", context with { Order = DateOrder.DayFirst }).PostedAt.UnixSeconds);
    }

    [Fact]
    public void Parse_DateInsideProse_TellsWhereItStands()
    {
        const string Text = "by galitsyn » Wed Sep 11, 2024 6:36 pm (edited)";
        ParsedDate parsed = DateParser.Parse(Text, new DateContext { FetchedAt = Fetched, Language = "en" });
        Assert.EndsWith("Sep 11, 2024 6:36 pm", Text.Substring(parsed.Start, parsed.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EveryMinuteWrittenInEachLanguage_ComesBack()
    {
        string[] cultures = ["en-US", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-PT", "nl-NL", "pl-PL", "ru-RU", "tr-TR", "zh-CN"];
        Gen<(long Minute, string Culture)> cases =
            from minute in Gen.Choose(14_000_000, 29_800_000)
            from culture in Gen.Elements(cultures)
            select ((long)minute, culture);
        Prop.ForAll(cases.ToArbitrary(), item =>
        {
            DateTimeOffset when = DateTimeOffset.FromUnixTimeSeconds(item.Minute * 60);
            System.Globalization.CultureInfo culture = System.Globalization.CultureInfo.GetCultureInfo(item.Culture);
            string text = when.ToString("D", culture) + " " + when.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            ParsedDate parsed = DateParser.Parse(text, new DateContext { FetchedAt = Fetched, Language = item.Culture });
            return parsed.PostedAt == new PostedAt(item.Minute * 60, TimePrecision.Minute);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parse_AnyText_NeverThrowsAndStaysInsideTheText() => Prop.ForAll<string>(text =>
    {
        ParsedDate parsed = DateParser.Parse(text ?? "", new DateContext { FetchedAt = Fetched, Language = "en" });
        return !parsed.IsKnown || (parsed.Start >= 0 && parsed.Start + parsed.Length <= (text ?? "").Length);
    }).QuickCheckThrowOnFailure();

    private static long Instant(string iso) =>
        DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
}
