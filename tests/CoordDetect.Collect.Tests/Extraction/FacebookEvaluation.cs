using System.Text.Json;
using CoordDetect.Collect.Extraction;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Counts the comments of a brand page's posts.</summary>
[Trait("Speed", "Slow")]
public sealed class FacebookEvaluation
{
    [Fact]
    public async Task Extract_BrandPages_FindsEveryCommentWithItsAuthor()
    {
        string root = RealCorpora.Require("corpora/facebook-mobile");
        using JsonDocument index = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(root, "index.json"), TestContext.Current.CancellationToken));
        CommentExtractor extractor = new();
        int expected = 0, found = 0, named = 0, timed = 0;
        foreach (JsonElement page in index.RootElement.EnumerateArray())
        {
            FetchedPage fetched = CorpusFiles.Page(Path.Combine(root, page.GetProperty("file").GetString()!), page.GetProperty("url").GetString()!, new DateTimeOffset(2021, 6, 9, 12, 0, 0, TimeSpan.Zero));
            ExtractionResult result = await extractor.ExtractAsync(fetched, TestContext.Current.CancellationToken);
            int count = page.GetProperty("comment_bodies").GetInt32();
            Assert.InRange(result.Comments.Count, Math.Floor(count * 0.98), Math.Ceiling(count * 1.02));
            expected += count;
            found += result.Comments.Count;
            named += result.Comments.Count(comment => comment is { Account.Length: > 0, AccountName.Length: > 0 });
            timed += result.Comments.Count(comment => comment.PostedAt.IsKnown);
        }
        ExtractionFloors.Hold("facebook_count", found / (double)expected);
        ExtractionFloors.Hold("facebook_authors", named / (double)found);
        ExtractionFloors.Hold("facebook_times", timed / (double)found);
    }
}
