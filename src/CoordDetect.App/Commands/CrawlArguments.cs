using System.CommandLine;
using System.Globalization;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The options of a crawl: scope, budget, politeness.</summary>
internal sealed class CrawlArguments
{
    private static readonly CrawlOptions Default = new();

    private readonly Option<int> _pages = new("--max-pages") { Description = "Most pages to ask for.", DefaultValueFactory = _ => Default.MaxPages, HelpName = "N" };
    private readonly Option<int> _depth = new("--max-depth") { Description = "Most steps from a given page; the pages of one thread are one step.", DefaultValueFactory = _ => Default.MaxDepth, HelpName = "N" };
    private readonly Option<string?> _since = new("--since") { Description = "Leave out comments known to be older than this date (2026-01-31).", HelpName = "DATE" };
    private readonly Option<bool> _sameThread = new("--same-thread") { Description = "Follow only the other pages of the given threads." };
    private readonly Option<double> _delay = new("--delay") { Description = "Seconds between two requests to one host; sites may ask for more.", DefaultValueFactory = _ => Default.Delay.TotalSeconds, HelpName = "SECONDS" };
    private readonly Option<string?> _contact = new("--contact") { Description = "Page or mail address of yours, for the user agent.", HelpName = "TEXT" };
    private readonly Option<string[]> _private = new("--allow-private") { Description = "Private hosts, addresses or networks that may be asked (localhost:8080, 10.0.0.0/8).", HelpName = "HOST", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _connectTo = new("--connect-to") { Description = "Where a host is really connected to, for a copy of a site on a test machine (HOST=127.0.0.1:8080); may be repeated.", HelpName = "HOST=ADDRESS:PORT", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _noIndex = new("--include-noindex") { Description = "Keep comments also from pages that ask not to be indexed." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _pages, _depth, _since, _sameThread, _delay, _contact, _private, _connectTo, _noIndex }) command.Add(option);
    }

    public CrawlOptions Options(ParseResult parsed)
    {
        double seconds = parsed.GetValue(_delay);
        CrawlOptions options = new()
        {
            MaxPages = parsed.GetValue(_pages),
            MaxDepth = parsed.GetValue(_depth),
            Since = parsed.GetValue(_since) is { } since ? Date(since) : null,
            SameThread = parsed.GetValue(_sameThread),
            Delay = double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 1e6)) : TimeSpan.FromSeconds(-1),
            Contact = parsed.GetValue(_contact),
            AllowPrivate = parsed.GetValue(_private) ?? [],
            ConnectTo = parsed.GetValue(_connectTo) ?? [],
            IncludeNoIndex = parsed.GetValue(_noIndex),
        };
        options.Validate();
        return options;
    }

    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date)
            ? date
            : throw new UserFacingException($"--since {text}: write a date such as 2026-01-31 or 2026-01-31T12:00:00Z.");
}
