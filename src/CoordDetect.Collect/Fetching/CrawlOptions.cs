using System.Globalization;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;

namespace CoordDetect.Collect.Fetching;

/// <summary>How far a crawl goes and how polite it is.</summary>
public sealed record CrawlOptions
{
    /// <summary>The name by which robots.txt files know us.</summary>
    public const string ProductToken = "coorddetect";

    /// <summary>Most pages asked for in this crawl, over all starts of it.</summary>
    public int MaxPages { get; init; } = 1_000;

    /// <summary>Most steps from a given address; the pages of one thread are one step together.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Comments whose time is known to be before this are left out.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether only the other pages of the given addresses are followed.</summary>
    public bool SameThread { get; init; }

    /// <summary>The pause between the end of one request to a host and the next; a site may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a <c>Crawl-delay</c> is heeded for.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a host that asks for more is left for the next start.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The first pause after a failure; it doubles with each further one.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a page is asked for before its failure is final.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How many hosts are asked at the same time.</summary>
    public int Hosts { get; init; } = 16;

    /// <summary>An address or page where the operator can be reached; it goes into the user agent.</summary>
    public string? Contact { get; init; }

    /// <summary>Private hosts, addresses and networks that may be connected to all the same.</summary>
    public IReadOnlyList<string> AllowPrivate { get; init; } = [];

    /// <summary>Hosts that are connected to somewhere else than where their names resolve (<c>www.site.example=127.0.0.1:8080</c>).</summary>
    public IReadOnlyList<string> ConnectTo { get; init; } = [];

    /// <summary>Whether comments are also kept from pages that ask not to be indexed.</summary>
    public bool IncludeNoIndex { get; init; }

    /// <summary>What one response may cost.</summary>
    public FetchLimits Limits { get; init; } = new();

    /// <summary>What the requests name as their sender.</summary>
    public string UserAgent => $"{ProductToken}/{Version} ({(string.IsNullOrWhiteSpace(Contact) ? "comment collector; the operator named no contact" : "+" + Contact.Trim())})";

    private static string Version => typeof(CrawlOptions).Assembly.GetName().Version?.ToString(2) ?? "0";

    /// <summary>Lists every problem at once.</summary>
    /// <exception cref="UserFacingException">There is one.</exception>
    public void Validate()
    {
        List<string> problems = [];
        if (MaxPages < 1) problems.Add($"--max-pages {MaxPages.ToString(CultureInfo.InvariantCulture)}: at least 1");
        if (MaxDepth < 0) problems.Add($"--max-depth {MaxDepth.ToString(CultureInfo.InvariantCulture)}: 0 or more");
        if (Delay < TimeSpan.Zero || Delay > TimeSpan.FromHours(1)) problems.Add("--delay: between 0 and 3600 seconds");
        if (Contact is { } contact && contact.Any(c => c is < ' ' or > '~' or '(' or ')')) problems.Add("--contact: a mail or web address in plain ASCII, without brackets");
        if (Hosts < 1 || Attempts < 1) problems.Add("hosts and attempts: at least 1");
        if (problems.Count > 0) throw new UserFacingException(string.Join("; ", problems) + ".");
    }
}
