using System.Text;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Export;

public sealed class CommentJsonLinesTests
{
    [Fact]
    public void Write_FullComment_FieldsInContractOrder()
    {
        Comment comment = new()
        {
            Platform = "wordpress",
            Site = "a.example",
            Thread = "t",
            CommentId = "1",
            Parent = "0",
            Account = "zoé",
            AccountName = "Zoé",
            AccountCreated = new PostedAt(86_400 * 365, TimePrecision.Day),
            Avatar = "a.png",
            Bio = "b",
            Text = "l'été <b>",
            Object = "o",
            PostedAt = new PostedAt(1_700_000_000, TimePrecision.Minute),
            Url = "https://a.example/1",
            Language = "fr",
            Label = new CommentLabel(true, "c"),
            Extra = """{"kind":"comment","n":[1,2]}""",
        };

        Assert.Equal(
            """{"platform":"wordpress","site":"a.example","thread":"t","comment_id":"1","parent":"0","account":"zoé","account_name":"Zoé","account_created":"1971-01-01","avatar":"a.png","bio":"b","text":"l'été <b>","object":"o","created_utc":"2023-11-14T22:13:20Z","precision":"minute","url":"https://a.example/1","lang":"fr","label":{"y":1,"cluster":"c"},"kind":"comment","n":[1,2]}""" + "\n",
            Lines(comment));
    }

    [Fact]
    public void Write_BareComment_AbsentFieldsLeftOut() =>
        Assert.Equal("""{"comment_id":"1","account":"a","precision":"unknown"}""" + "\n", Lines(new Comment { CommentId = "1", Account = "a" }));

    [Fact]
    public void Write_HostileText_NoRawControlOrLineSeparator()
    {
        string hostile = "a\nb\u0000c\u2028d\u2029e\u001b[31m\"\\\u0085";
        string line = Lines(new Comment { CommentId = "1", Account = "a", Text = hostile });

        Assert.DoesNotContain(line[..^1], c => char.IsControl(c) || c is '\u2028' or '\u2029');
        Assert.Equal(hostile, JsonDocument.Parse(line).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Write_AnyText_ReadsBackAsWritten() =>
        Prop.ForAll<string>(text =>
        {
            string safe = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            string line = Lines(new Comment { CommentId = "1", Account = "a", Text = safe });
            return line.IndexOf('\n') == line.Length - 1 && JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() == safe;
        }).QuickCheckThrowOnFailure();

    private static string Lines(params Comment[] comments)
    {
        using MemoryStream stream = new();
        using (CommentJsonLines lines = new(stream))
            foreach (Comment comment in comments) lines.Write(comment);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
