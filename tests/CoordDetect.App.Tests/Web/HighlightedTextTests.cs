using CoordDetect.App.Web.Comments;
using CoordDetect.Index.Queries;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed class HighlightedTextTests
{
    [Fact]
    public void Split_TwoPlaces_GivesTheTextBackWithThemMarked()
    {
        (string Part, bool IsHit)[] parts = [.. HighlightedText.Split("la fraise et la fraise", [new TextRange(3, 6), new TextRange(16, 6)], 100)];
        Assert.Equal("la fraise et la fraise", string.Concat(parts.Select(p => p.Part)));
        Assert.Equal(["fraise", "fraise"], parts.Where(p => p.IsHit).Select(p => p.Part));
    }

    [Fact]
    public void Split_PlaceFarBehind_IsShown()
    {
        string text = new string('x', 5_000) + " fraise " + new string('y', 5_000);
        (string Part, bool IsHit)[] parts = [.. HighlightedText.Split(text, [new TextRange(5_001, 6)], 600)];
        Assert.Contains(parts, p => p is { IsHit: true, Part: "fraise" });
        Assert.InRange(parts.Sum(p => p.Part.Length), 400, 610);
    }
}
