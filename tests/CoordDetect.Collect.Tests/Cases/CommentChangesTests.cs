using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Tests.Fetching.Rig;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Cases;

/// <summary>What later visits find changed is written down with when it was seen.</summary>
public sealed class CommentChangesTests
{
    private static readonly Uri Page = new("https://a.example/t/1"), Other = new("https://a.example/t/1?page=2");
    private static readonly DateTimeOffset Seen = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void End_CommentsThatChangedOrAreGone_AreWrittenOnce()
    {
        using CaseInTemp place = new();
        Directory.CreateDirectory(place.Folder.Path);
        File.WriteAllLines(place.Folder.Comments, [Line("1", "Un", Page), Line("2", "Deux", Page), Line("3", "Trois", Page), Line("4", "Quatre", Other)]);
        for (int visit = 0; visit < 2; visit++)
        {
            CommentChanges changes = new(place.Folder);
            changes.See(Page, [Comment("1", "Un"), Comment("2", "Deux, corrigé")], "urn:r", Seen);
            changes.End(Seen);
            Assert.Equal(visit == 0 ? (1, 1) : (0, 0), (changes.Edited, changes.Gone));
        }
        string[] lines = File.ReadAllLines(place.Folder.Changes);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"kind\":\"edited\",\"seen\":\"2026-03-10T12:00:00Z\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"comment_id\":\"2\",\"text\":\"Deux, corrigé\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"gone\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"comment_id\":\"3\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void End_CommentThatMovedToAnotherPage_IsNotGone()
    {
        using CaseInTemp place = new();
        Directory.CreateDirectory(place.Folder.Path);
        File.WriteAllLines(place.Folder.Comments, [Line("1", "Un", Page), Line("2", "Deux", Page)]);
        CommentChanges changes = new(place.Folder);
        changes.See(Page, [Comment("1", "Un")], null, Seen);
        changes.See(Other, [Comment("2", "Deux")], null, Seen);
        changes.End(Seen);
        Assert.Equal(0, changes.Gone);
    }

    private static string Line(string id, string text, Uri page) =>
        $$"""{"site":"a.example","thread":"https://a.example/t/1","comment_id":"{{id}}","account":"anna","text":"{{text}}","page":"{{page.AbsoluteUri}}"}""";

    private static Comment Comment(string id, string text) => new() { Site = "a.example", Thread = "https://a.example/t/1", CommentId = id, Account = "anna", Text = text };
}
