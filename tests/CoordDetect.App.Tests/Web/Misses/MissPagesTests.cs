using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CoordDetect.App.Tests.Web.Misses;

public sealed class MissPagesTests
{
    private const string Cheer = "Bravo et merci pour cette belle soirée";

    [Fact]
    public async Task Run_ThatConcludesNothing_BeginsWithWhatItSaw()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("cheers", Encoding.UTF8.GetBytes(string.Join('\n', Lines())), "cheers.jsonl");
        await reader.GetAsync("/cases/cheers/findings");
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains("What was looked for", page);
        Assert.Contains(Cheer, page);
        Match link = Regex.Match(reader.Page, "href=\"(/cases/cheers/misses/[0-9]+)\"><strong>9 accounts posted one text");
        Assert.True(link.Success, reader.Page);
        await reader.GetAsync("/cases/cheers");
        Assert.Contains(link.Groups[1].Value, reader.Page);

        await reader.GetAsync(link.Groups[1].Value);
        foreach (int i in Enumerable.Range(0, 9)) Assert.Contains($"<bdi>cheer{i}</bdi>", reader.Page);
        Assert.Contains(">9 comments show it</h2>", reader.Page);
        Assert.Equal(1 + 9, Regex.Count(WebUtility.HtmlDecode(reader.Page), Regex.Escape(Cheer)));
        await reader.GetAsync("/cases/cheers/misses/99");
        Assert.Equal(404, (int)reader.Last.StatusCode);
    }

    // Everybody says something of their own, but for nine who congratulate with the same words, days apart.
    private static IEnumerable<string> Lines()
    {
        Random random = new(4);
        string[] syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
        string[] words = [.. Enumerable.Range(0, 2_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(10)])))];
        for (int i = 0; i < 900; i++)
            yield return Line($"person{random.Next(80)}", $"t{i / 20}", $"p{i}", string.Join(' ', Enumerable.Range(0, 14).Select(_ => words[random.Next(words.Length)])), (i * 2_880) + random.Next(2_000));
        for (int i = 0; i < 9; i++) yield return Line($"cheer{i}", $"t{i * 4}", $"c{i}", Cheer, (i * 259_200) + 5_000);
    }

    private static string Line(string account, string thread, string id, string text, int seconds) => JsonSerializer.Serialize(new
    {
        site = "forum.example",
        thread,
        comment_id = id,
        account,
        text,
        created_utc = DateTimeOffset.FromUnixTimeSeconds(1_704_067_200 + seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    });
}
