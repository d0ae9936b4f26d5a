using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Exports;

public sealed class ChatsTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Le jardin</div></div></div>
        <div class="page_body chat_page"><div class="history">
        <div class="message service" id="message-1"><div class="body details">3 March 2024</div></div>
        <div class="message default clearfix" id="message7"><div class="body"><div class="pull_right date details" title="03.04.2024 20:01:00 UTC+01:00">20:01</div><div class="from_name">Ana <span class="details"> via @tool</span></div><div class="text">Un &amp; deux<br><a href="https://a.example/p">ici</a></div></div></div>
        <div class="message default clearfix joined" id="message8"><div class="body"><div class="pull_right date details" title="03.04.2024 20:02:00 UTC+01:00">20:02</div><div class="text">Trois</div></div></div>
        <div class="message default clearfix" id="message9"><div class="body"><div class="pull_right date details" title="03.04.2024 20:03:00 UTC+01:00">20:03</div><div class="from_name">Bo</div><div class="reply_to details">In reply to <a href="messages.html#go_to_message7">this message</a></div><div class="text">Quatre</div></div></div>
        <div class="message default clearfix" id="message10"><div class="body"><div class="pull_right date details" title="03.04.2024 20:04:00 UTC+01:00">20:04</div><div class="from_name">Bo</div><div class="forwarded body"><div class="from_name">Canal <span class="date details" title="02.04.2024 10:00:00"> 02.04.2024</span></div><div class="text">Cinq</div></div></div></div>
        <div class="message default clearfix joined" id="message11"><div class="body"><div class="pull_right date details" title="03.04.2024 20:05:00 UTC+01:00">20:05</div><div class="media_wrap clearfix"></div></div></div>
        </div></div></div></body></html>
        """;

    [Fact]
    public void Read_TelegramPages_KeepTheAuthorOfJoinedMessages()
    {
        ExportFile file = ExportFile.Of(Page);
        Assert.Equal("telegram-html", file.Format);
        Assert.Equal([("7", "Ana"), ("8", "Ana"), ("9", "Bo"), ("10", "Bo")], file.Comments.Select(comment => (comment.CommentId, comment.Account)));
        Assert.Equal("2024-04-03T19:01:00", ExportFile.TimeOf(file.Comments[0]));
        Assert.Equal("7", file.Comments[2].Parent);
        Assert.StartsWith("Canal ", file.Comments[3].Repost, StringComparison.Ordinal);
        Assert.Equal("Cinq", file.Comments[3].Text);
        Assert.Equal("https://a.example/p", file.Comments[0].Links);
        Assert.All(file.Comments, comment => Assert.Equal("Le jardin", comment.Site));
        Assert.Equal(2, file.LeftOut);
    }

    [Theory]
    [InlineData("12/01/2024, 20:15 - Ana: un\nla suite\n13/01/2024, 08:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[12/01/2024 20:15:33] Ana: un\r\nla suite\r\n\u200E[13/01/2024 08:00:00] Bo: deux\r\n", "2024-01-12T20:15:33", TimePrecision.Second)]
    [InlineData("1/12/24, 8:15\u202FPM - Ana: un\nla suite\n1/13/24, 8:00\u202FAM - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("12.01.24, 20:15 - Ana: un\nla suite\n13.01.24, 08:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("12/01/2024 à 20:15 - Ana: un\nla suite\n13/01/2024 à 08:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024-01-12, 8:15 p.m. - Ana: un\nla suite\n2024-01-13, 8:00 a.m. - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[12.1.2024 klo 20.15.33] Ana: un\nla suite\n[13.1.2024 klo 8.00.00] Bo: deux\n", "2024-01-12T20:15:33", TimePrecision.Second)]
    [InlineData("12/1/24, 8:15\u202Fp.\u00A0m. - Ana: un\nla suite\n13/1/24, 8:00\u202Fa.\u00A0m. - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024. 1. 12. 오후 8:15 - Ana: un\nla suite\n2024. 1. 13. 오전 8:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024/1/12 下午8:15 - Ana: un\nla suite\n2024/1/13 上午8:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024. 01. 12. 20:15 - Ana: un\nla suite\n2024. 01. 13. 8:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024-01-12 20 h 15 - Ana: un\nla suite\n2024-01-13 08 h 00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("\u200F12\u200F/1\u200F/2024، 8:15 م - Ana: un\nla suite\n\u200F13\u200F/1\u200F/2024، 8:00 ص - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("١٢/١/٢٠٢٤، ٨:١٥ م - Ana: un\nla suite\n١٣/١/٢٠٢٤، ٨:٠٠ ص - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[20:15, 12/01/2024] Ana: un\nla suite\n[08:00, 13/01/2024] Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[8:15 PM, 1/12/2024] Ana: un\nla suite\n[8:00 AM, 1/13/2024] Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[20:15, 12.1.2024] Ana: un\nla suite\n[08:00, 13.1.2024] Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("20:15, 12/1/2024 - Ana: un\nla suite\n08:00, 13/1/2024 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("[12.01.24, 20:15:33] Ana: un\nla suite\n[13.01.24, 08:00:00] Bo: deux\n", "2024-01-12T20:15:33", TimePrecision.Second)]
    [InlineData("12.01.2024 г., 20:15 ч. - Ana: un\nla suite\n13.01.2024 г., 8:00 ч. - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("12/1/24, 8:15 μ.μ. - Ana: un\nla suite\n13/1/24, 8:00 π.μ. - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("12/1/2567 20:15 - Ana: un\nla suite\n13/1/2567 08:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("12/01/24 20.15 - Ana: un\nla suite\n13/01/24 08.00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    [InlineData("2024-01-12 20:15 - Ana: un\nla suite\n2024-01-13 08:00 - Bo: deux\n", "2024-01-12T20:15:00", TimePrecision.Minute)]
    public void Read_WhatsAppChat_ReadsTheClockOfAnyTelephone(string chat, string time, TimePrecision precision)
    {
        ExportFile file = ExportFile.Of(chat);
        Assert.Equal("whatsapp", file.Format);
        Assert.Equal([("Ana", "un\nla suite"), ("Bo", "deux")], file.Comments.Select(comment => (comment.Account, comment.Text!)));
        Assert.Equal(time, ExportFile.TimeOf(file.Comments[0]));
        Assert.Equal(precision, file.Comments[0].PostedAt.Precision);
        Assert.True(file.Comments[0].PostedAt.UnixSeconds < file.Comments[1].PostedAt.UnixSeconds);
    }

    [Fact]
    public void Read_WhatsAppChatWhoseDatesFitBothOrders_TakesTheOneInWhichTimeGoesOn()
    {
        ExportFile file = ExportFile.Of("3/1/24, 9:00 - Ana: un\n4/1/24, 9:00 - Bo: deux\n2/2/24, 9:00 - Ana: trois\n");
        Assert.Equal(["2024-01-03T09:00:00", "2024-01-04T09:00:00", "2024-02-02T09:00:00"], file.Comments.Select(comment => ExportFile.TimeOf(comment)!));
    }

    [Theory]
    [InlineData("03/04/2024, 20:15 - Ana: un\n", "2024-04-03T20:15:00")]
    [InlineData("03.04.24, 20:15 - Ana: un\n", "2024-04-03T20:15:00")]
    [InlineData("3/4/24, 8:15 PM - Ana: un\n", "2024-03-04T20:15:00")]
    public void Read_WhatsAppChatOfOneDay_TakesTheOrderOfTelephonesThatWriteSo(string chat, string time) => Assert.Equal(time, ExportFile.TimeOf(ExportFile.Of(chat).Comments[0]));

    [Theory]
    [InlineData("3/4/24, 20:15 - Ana: un\n3/4/24, 20:16 - Bo: deux\n")]
    [InlineData("[8:15 PM, 11/12/2025] Ana: un\n[8:16 PM, 11/12/2025] Bo: deux\n")]
    public void Read_WhatsAppChatThatDoesNotTellTheOrder_AsksForIt(string chat) =>
        Assert.Contains("--date-order", Assert.Throws<CoordDetect.Core.UserFacingException>(() => ExportFile.Of(chat)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WhatsAppNoticesAndPictures_AreCounted()
    {
        ExportFile file = ExportFile.Of("12/01/2024, 20:14 - Les messages sont chiffrés de bout en bout.\n12/01/2024, 20:15 - Ana: <Médias omis>\n12/01/2024, 20:16 - Ana: vu : oui\n12/01/2024, 20:17 - Bo: Ce message a été supprimé\n");
        Assert.Equal(["vu : oui"], file.Comments.Select(comment => comment.Text!));
        Assert.Equal(3, file.LeftOut);
    }
}
