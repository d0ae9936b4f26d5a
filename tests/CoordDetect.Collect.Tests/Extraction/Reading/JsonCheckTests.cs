using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

public sealed class JsonCheckTests
{
    private const int Deepest = 6;

    private static readonly string[] Good =
    [
        "{\"a\":1,\"b\":[true,false,null,-0.5e+10,\"x\\u00e9\\n\"],\"c\":{\"d\":[{},[]]}}",
        " [ 1 , 2 , ] ",
        "{\"a\" : \"b\",}",
        "[[[[[[1]]]]]]",
        "/* a */ {\"a\"/**/:// b\n1}//",
        "\"only\"",
        "0",
        "[{\"account\":\"bob\",\"text\":\"h\\\\\\\"i\",\"n\":12.5},\r\n\t{\"account\":\"zoé 🍋\",\"text\":\"\"}]",
    ];

    private static readonly string[] Tokens = ["\"", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "E", "+", "\\", "\\u", "\\u12", "/", "//", "/*", "*/", "\n", " ", "\0", "\u001f", "true", "nul", "\u2028", "é", "\ufeff", "[[[[", "01", "1.", "{}"];

    [Fact]
    public void Passes_TextsAndTheirDamage_SaysWhatTheReaderSays()
    {
        Random random = new(7);
        int good = 0;
        for (int i = 0; i < 200_000; i++)
        {
            byte[] json = Damaged(Good[i % Good.Length], random);
            bool comments = random.Next(2) == 0, reads = Reads(json, comments);
            if (reads) good++;
            bool passes = JsonCheck.Passes(json, comments, Deepest);
            // The reader is odd about comments that nothing follows, not even a line end: there it is enough that nothing is refused that it reads.
            Assert.True(reads == passes || (passes && comments && json.AsSpan().IndexOf("/"u8) >= 0), $"{Encoding.UTF8.GetString(json)} {(comments ? "with" : "without")} comments: the reader says {reads}");
        }
        Assert.InRange(good, 10_000, 190_000);
    }

    [Fact]
    public void Passes_NestedAMillionDeep_EndsInAnAnswer() => Assert.False(JsonCheck.Passes(Encoding.UTF8.GetBytes(new string('[', 1_000_000)), comments: true, 512));

    private static byte[] Damaged(string good, Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(good)];
        for (int n = random.Next(4); n > 0 && bytes.Count > 0; n--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 6), bytes.Count - at);
            if (random.Next(3) == 0) bytes.RemoveRange(at, length);
            else if (random.Next(2) == 0) bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
            else bytes.InsertRange(at, bytes.GetRange(at, length));
        }
        return [.. bytes];
    }

    private static bool Reads(byte[] json, bool comments)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = comments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, MaxDepth = Deepest });
        try
        {
            bool any = false;
            while (reader.Read()) any = true;
            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
