using System.CommandLine;
using CoordDetect.Collect.Fetching;

namespace CoordDetect.App.Commands;

/// <summary>How crawls behave towards others, wherever they are asked for: their pace, who they say they are, which private hosts they may ask.</summary>
internal sealed class CrawlMannerArguments
{
    private static readonly CrawlOptions Default = new();
    private readonly Option<double> _delay = new("--delay") { Description = "Seconds between two requests of a crawl to one host; sites may ask for more.", DefaultValueFactory = _ => Default.Delay.TotalSeconds, HelpName = "SECONDS" };
    private readonly Option<string?> _contact = new("--contact") { Description = "Page or mail address of yours, for the user agent of crawls.", HelpName = "TEXT" };
    private readonly Option<string[]> _private = new("--allow-private") { Description = "Private hosts, addresses or networks that crawls may ask (localhost:8080, 10.0.0.0/8); may be repeated.", HelpName = "HOST", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _connectTo = new("--connect-to") { Description = "Where a host is really connected to, for a copy of a site on a test machine (HOST=127.0.0.1:8080); may be repeated.", HelpName = "HOST=ADDRESS:PORT", AllowMultipleArgumentsPerToken = false };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _delay, _contact, _private, _connectTo }) command.Add(option);
    }

    /// <summary>The options with these manners; validated.</summary>
    /// <exception cref="Core.UserFacingException">An option is out of range.</exception>
    public CrawlOptions Options(ParseResult parsed, CrawlOptions others)
    {
        double seconds = parsed.GetValue(_delay);
        CrawlOptions options = others with
        {
            Delay = double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 1e6)) : TimeSpan.FromSeconds(-1),
            Contact = parsed.GetValue(_contact),
            AllowPrivate = parsed.GetValue(_private) ?? [],
            ConnectTo = parsed.GetValue(_connectTo) ?? [],
        };
        options.Validate();
        return options;
    }
}
