using System.Text.Json;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines;

/// <summary>A crawl of an engine that runs on loopback, and what it must have found.</summary>
internal sealed record EngineCrawl(CrawlSummary Summary, IReadOnlyList<JsonElement> Comments)
{
    /// <summary>Crawls as the command line does, without waiting between requests.</summary>
    public static async Task<EngineCrawl> RunAsync(IReadOnlyList<Uri> addresses, bool sameThread = false, params string[] alsoAllowed)
    {
        using CaseInTemp place = new();
        CrawlOptions options = new() { Delay = TimeSpan.Zero, SameThread = sameThread, AllowPrivate = [addresses[0].Authority, .. alsoAllowed] };
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(options.AllowPrivate), options.Limits);
        Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
        CrawlSummary summary = await crawler.RunAsync(place.Folder, addresses, again: false, progress: null, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{summary.Pages} pages, {summary.Comments} comments; {string.Join(", ", summary.Outcomes)}");
        return new EngineCrawl(summary, File.Exists(place.Folder.Comments) ? [.. File.ReadLines(place.Folder.Comments).Select(line => JsonDocument.Parse(line).RootElement)] : []);
    }

    /// <summary>Every comment once, with its own author, parent, moment, thread and words, and nothing else; all times with their zone.</summary>
    public void AssertAsWritten(IEnumerable<TrueComment> truth)
    {
        IEnumerable<string> written = truth.Select(comment =>
            Line(comment.Id, comment.Parent, comment.Author, DateTimeOffset.FromUnixTimeSeconds(comment.Time), comment.Thread, comment.Text));
        IEnumerable<string> found = Comments.Select(comment => Line(Text(comment, "comment_id"), Text(comment, "parent"), Text(comment, "account"),
            comment.GetProperty("created_utc").GetDateTimeOffset(), Text(comment, "thread"), Text(comment, "text")));
        Assert.Equal(written.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.All(Comments, comment => Assert.False(comment.TryGetProperty("time_zone", out _)));
    }

    /// <summary>A comment under the name that its author has in the crawl: of two guests of one name the one met first keeps it, the other has a mark behind.</summary>
    public TrueComment AsNamed(TrueComment comment, string sharedName)
    {
        JsonElement found = Comments.FirstOrDefault(one => Text(one, "comment_id") == comment.Id);
        string account = found.ValueKind == JsonValueKind.Undefined ? comment.Author : Text(found, "account")!;
        return comment with { Author = comment.Author == sharedName && account.StartsWith(sharedName + " #", StringComparison.Ordinal) ? account : comment.Author };
    }

    /// <summary>So many people, each with one mail address and one account.</summary>
    public void AssertPeople(int count, IReadOnlyDictionary<string, string> mails)
    {
        (string Mail, string Account)[] distinct = [.. Comments.Select(comment => (mails[Text(comment, "comment_id")!], Text(comment, "account")!)).Distinct()];
        Assert.Equal((count, count, count), (distinct.Length, distinct.Select(person => person.Mail).Distinct().Count(), distinct.Select(person => person.Account).Distinct().Count()));
    }

    private static string? Text(JsonElement comment, string name) => comment.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    // Engines show straight quotes as curly ones and the like: words are compared by their letters and digits.
    private static string Line(string? id, string? parent, string? author, DateTimeOffset time, string? thread, string? text) =>
        $"{id} < {parent ?? "-"} | {author} | {time.UtcDateTime:s} | {thread} | {string.Concat((text ?? "").Where(char.IsLetterOrDigit))}";
}
