using System.Globalization;
using System.Net;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>What became of one request. Everything that the web can do ends in one of these; none of them ends the crawl.</summary>
public abstract record FetchOutcome
{
    /// <summary>The outcome's short name, for the journal and the summary.</summary>
    public abstract string Name { get; }

    /// <summary>More about it for a person, or null.</summary>
    public virtual string? Detail => null;

    /// <summary>Request and response for the archive; null where no whole answer came.</summary>
    public HttpExchange? Exchange { get; init; }

    /// <summary>Whether asking again later may help.</summary>
    public virtual bool IsTransient => false;

    /// <summary>How long the server asks us to stay away, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A page came.</summary>
    /// <param name="Page">The page, decompressed.</param>
    /// <param name="Tags">The values of its <c>X-Robots-Tag</c> headers.</param>
    public sealed record Fetched(FetchedPage Page, IReadOnlyList<string> Tags) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "fetched";
    }

    /// <summary>The page is as we have it (304).</summary>
    public sealed record Unchanged : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "unchanged";
    }

    /// <summary>The server points elsewhere.</summary>
    /// <param name="To">The normalised address, or null where it leads to nothing that may be fetched.</param>
    /// <param name="Written">The address as the server wrote it.</param>
    public sealed record Redirected(Uri? To, string Written) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => To is null ? "redirect-to-nothing" : "redirected";

        /// <inheritdoc/>
        public override string Detail => Written;
    }

    /// <summary>The server answered with an error.</summary>
    /// <param name="Status">Its status code.</param>
    public sealed record HttpError(int Status) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "http-" + Status.ToString(CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public override bool IsTransient => Status is 408 or 425 or 429 or 500 or 502 or 503 or 504;
    }

    /// <summary>What came is no text that could hold comments.</summary>
    /// <param name="ContentType">Its media type.</param>
    public sealed record NotText(string ContentType) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "not-text";

        /// <inheritdoc/>
        public override string Detail => ContentType;
    }

    /// <summary>The host resolves to an address that must not be connected to.</summary>
    /// <param name="Address">The address.</param>
    /// <param name="Why">What kind of address it is.</param>
    public sealed record RefusedAddress(IPAddress Address, string Why) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "refused-address";

        /// <inheritdoc/>
        public override string Detail => $"{Address} is {Why}";
    }

    /// <summary>A limit of time was reached.</summary>
    /// <param name="Phase"><c>headers</c>, <c>silence</c>, <c>total</c> or <c>drip</c>.</param>
    public sealed record TimedOut(string Phase) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "timeout-" + Phase;

        /// <inheritdoc/>
        public override bool IsTransient => Phase is not "drip";
    }

    /// <summary>A limit of size was reached; the rest was not read.</summary>
    /// <param name="Limit"><c>wire</c>, <c>body</c>, <c>ratio</c> or <c>headers</c>.</param>
    public sealed record TooLarge(string Limit) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "too-large-" + Limit;
    }

    /// <summary>No whole answer came.</summary>
    /// <param name="Kind"><c>no-such-host</c>, <c>connection</c>, <c>tls</c>, <c>cut-off</c>, <c>protocol</c> or <c>encoding</c>.</param>
    /// <param name="Message">What was said about it.</param>
    public sealed record Failed(string Kind, string Message) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => Kind;

        /// <inheritdoc/>
        public override string Detail => Message;

        /// <inheritdoc/>
        public override bool IsTransient => Kind is "connection" or "cut-off";
    }

    /// <summary>The site's robots.txt forbids it; nothing was asked.</summary>
    /// <param name="Rule">The rule, as written, with its line.</param>
    public sealed record RefusedByRobots(string Rule) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => "refused-by-robots";

        /// <inheritdoc/>
        public override string Detail => Rule;
    }

    /// <summary>It was not asked for, because it leads nowhere new.</summary>
    /// <param name="Kind"><c>dry</c> (pages like it brought nothing) or <c>too-many-redirects</c>.</param>
    public sealed record Skipped(string Kind) : FetchOutcome
    {
        /// <inheritdoc/>
        public override string Name => Kind;
    }
}
