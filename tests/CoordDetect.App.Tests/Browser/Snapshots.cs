using CoordDetect.Tests;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Browser;

/// <summary>
/// Pictures of pages, to be looked at: they lie in <c>artifacts/received</c>. A page that is taller than anybody scrolls is a fault of the page, and its
/// whole picture takes the browser down: so the height is checked first.
/// </summary>
internal static class Snapshots
{
    /// <summary>The tallest page that people are asked to scroll, in CSS pixels: some forty screens.</summary>
    public const int TallestPage = 40_000;

    // Chromium cannot draw larger surfaces than 16,384 pixels.
    private const int TallestPicture = 16_000;

    /// <summary>Takes a picture of the whole page, or of its first 16,000 pixels; fails where the page is taller than <see cref="TallestPage"/>.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        int height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), width = page.ViewportSize!.Width;
        Assert.True(height <= TallestPage, $"{name}: the page is {height} pixels tall.");
        string path = PathOf(name + ".png");
        if (height <= TallestPicture) await page.ScreenshotAsync(new() { FullPage = true, Path = path, Timeout = 120_000 });
        else await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = TallestPicture }, Path = path, Timeout = 120_000 });
    }

    /// <summary>Where a picture lies.</summary>
    public static string PathOf(string name)
    {
        string path = Path.Combine(Repository.Root, "artifacts", "received", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
