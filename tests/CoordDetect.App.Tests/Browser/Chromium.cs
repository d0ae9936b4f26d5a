using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Browser;

/// <summary>
/// The system's Chromium, driven by Playwright; started once for all tests that need a browser. Where there is none the tests are skipped
/// with a line that says so; in CI its absence is a failure.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        // WebGL is drawn by the processor, which looks the same on every machine.
        "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts the browser where there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        string? executable = Find();
        if (executable is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments, Headless = true });
    }

    /// <summary>A page of its own context; skips the test where there is no browser.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            throw new FileNotFoundException("CI must have Chromium: none was found on the PATH.");
        Assert.SkipWhen(_browser is null, "Chromium is not on this machine; install the package chromium, or set COORDDETECT_CHROMIUM to its executable.");
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("COORDDETECT_CHROMIUM") is { Length: > 0 } named) return named;
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (from name in names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
