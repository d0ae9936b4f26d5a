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
    private readonly CrawlMannerArguments _manners = new();
    private readonly Option<bool> _noIndex = new("--include-noindex") { Description = "Keep comments also from pages that ask not to be indexed." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _pages, _depth, _since, _sameThread, _noIndex }) command.Add(option);
        _manners.AddTo(command);
    }

    public CrawlOptions Options(ParseResult parsed) => _manners.Options(parsed, new CrawlOptions
    {
        MaxPages = parsed.GetValue(_pages),
        MaxDepth = parsed.GetValue(_depth),
        Since = parsed.GetValue(_since) is { } since ? Date(since) : null,
        SameThread = parsed.GetValue(_sameThread),
        IncludeNoIndex = parsed.GetValue(_noIndex),
    });

    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date)
            ? date
            : throw new UserFacingException($"--since {text}: write a date such as 2026-01-31 or 2026-01-31T12:00:00Z.");
}
