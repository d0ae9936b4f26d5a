using CoordDetect.Core.Signals;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Architecture;

/// <summary>A signal is a room with a fixed cast: every one in the catalog has its page, and every page its signal.</summary>
public sealed class SignalPageTests
{
    private static readonly string[] Headings = ["## Definition", "## Why it suggests coordination", "## Innocent explanations", "## Limits", "## Options", "## Source"];

    [Fact]
    public void Pages_AndCatalog_NameTheSameSignals()
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "signals"), "*.md").Select(p => Path.GetFileNameWithoutExtension(p)!);
        Assert.Equal(SignalCatalog.All(new SignalOptions()).Select(s => s.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_EachOne_HasTheFixedHeadingsInOrder()
    {
        foreach (string page in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "signals"), "*.md"))
        {
            string[] headings = [.. File.ReadAllLines(page).Where(l => l.StartsWith("## ", StringComparison.Ordinal))];
            Assert.Equal(Headings, headings);
        }
    }
}
