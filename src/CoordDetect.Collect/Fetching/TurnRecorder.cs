using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Extraction.Linking;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Fetching;

/// <summary>Writes what came of a turn into the case: the exchange, the comments, the links, and last the line that says it is done.</summary>
internal sealed class TurnRecorder(CrawlFrontier frontier, CrawlOptions options, CrawlTally tally, CommentChanges? changes, TimeProvider clock)
{
    private readonly HashSet<UInt128> _readings = [];

    /// <summary>Records a turn; true where the page is to be tried again.</summary>
    public bool Record(Turn turn)
    {
        foreach (HttpExchange robots in turn.RobotsExchanges) frontier.Case.Archive.Append(robots);
        if (turn.Outcome is not { } outcome || (outcome.IsTransient && turn.Page.Attempt + 1 < options.Attempts)) return true;
        string? record = outcome.Exchange is { } exchange ? frontier.Case.Archive.Append(exchange with { Thread = turn.Link.Thread }) : null;
        tally.Bytes += outcome.Exchange?.Body.Length ?? 0;
        int comments = Comments(turn, turn.OriginalRecord ?? record);
        // An error page that says nothing of comments is no sign that they are gone.
        if (outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged && turn.Reading.Comments.Count > 0) changes?.See(turn.Link.Uri, turn.Reading.Comments, record, clock.GetUtcNow());
        bool fruitful = Links(turn, comments) || comments > 0 || (frontier.Round > 1 && IsNewReading(turn)) || frontier.IsSource(turn.Link.Uri);
        string name = Name(turn, outcome);
        bool asked = outcome is not (FetchOutcome.RefusedByRobots or FetchOutcome.Skipped);
        frontier.Done(new DoneLine(turn.Link.Id, turn.Link.Uri.AbsoluteUri, name, turn.Reading.Problem ?? outcome.Detail, comments, fruitful, asked));
        tally.CountOutcome(name);
        if (outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged) tally.Pages++;
        return false;
    }

    private static string Name(Turn turn, FetchOutcome outcome) => outcome is not FetchOutcome.Fetched ? outcome.Name
        : turn.Reading.Problem is not null && turn.Reading.Comments.Count == 0 && turn.Reading.Links.Own.Count == 0 ? "unreadable"
        : turn.IsSoftError ? "soft-error"
        : outcome.Name;

    private int Comments(Turn turn, string? record)
    {
        if (turn.Directives.NoIndex && !options.IncludeNoIndex)
        {
            if (turn.Reading.Comments.Count > 0) tally.CountOutcome("noindex");
            return 0;
        }
        int added = 0;
        foreach (Comment comment in turn.Reading.Comments)
        {
            if (IsTooOld(comment)) tally.TooOld++;
            else if (frontier.Case.Comments.Add(CommentEvidence.Attach(comment, record))) added++;
        }
        tally.NewComments += added;
        return added;
    }

    private bool IsTooOld(Comment comment) =>
        options.Since is { } since && comment.PostedAt.IsKnown && comment.PostedAt.UnixSeconds + comment.PostedAt.SpanSeconds <= since.ToUnixTimeSeconds();

    // What lies beyond is older: than asked for, or than what an earlier crawl has seen already.
    private bool IsOldGround(Turn turn, int added) =>
        (options.Since is { } since && PageAge.IsBefore(turn.Reading.Comments, since))
        || (frontier.Round > 1 && added == 0 && turn.Outcome is FetchOutcome.Unchanged && PageAge.IsNewestFirst(turn.Reading.Comments) == true);

    // Returns whether a link of another shape than the page's own was taken.
    private bool Links(Turn turn, int added)
    {
        FrontierLink link = turn.Link with { Thread = turn.Reading.Thread ?? turn.Link.Thread };
        bool other = false;
        if (turn.Outcome is FetchOutcome.Redirected { To: { } target }) CountLeft(frontier.Redirect(target, link));
        foreach (string sitemap in link is { Kind: LinkKind.Seed, Uri.AbsolutePath: "/" } ? turn.Sitemaps : [])
            if (UrlNormalizer.TryNormalize(sitemap, out Uri? uri)) Offer(uri, LinkKind.Sitemap);
        foreach (SitemapReader.Entry entry in turn.SitemapEntries)
            if (entry.Modified < options.Since) tally.CountLinkLeft("too-old");
            else Offer(entry.Uri, entry.IsSitemap ? LinkKind.Sitemap : LinkKind.Thread);
        if (turn.Directives.NoFollow)
        {
            tally.CountOutcome("nofollow");
            return other;
        }
        MeetFirst(link.Uri, turn.Reading.Links);
        bool? newestFirst = IsOldGround(turn, added) ? PageAge.IsNewestFirst(turn.Reading.Comments) : null;
        foreach (Uri uri in new[] { turn.Reading.Links.Next, turn.Reading.Links.Previous }.OfType<Uri>().Concat(turn.Reading.Links.Pages))
            if (newestFirst is { } order && (PageAge.IsOlder(uri, link.Uri, order) || uri == (order ? turn.Reading.Links.Next : turn.Reading.Links.Previous))) tally.CountLinkLeft("too-old");
            else Offer(uri, LinkKind.Page);
        foreach (Uri uri in turn.Reading.Links.Threads) Offer(uri, LinkKind.Thread);
        // A thread names the board above it: a crawl that was given the thread must not climb there.
        foreach (Uri uri in turn.Reading.Comments.Count == 0 ? turn.Reading.Links.Listings : []) Offer(uri, LinkKind.Thread);
        // A thread leads to its own sources, a listing to those of the site.
        foreach (Uri uri in turn.Reading.Links.Own)
        {
            if (UrlNormalizer.TryNormalize(uri, out Uri? source)) frontier.AddService(source);
            Offer(uri, LinkKind.Page);
        }
        foreach (Uri uri in turn.Reading.Comments.Count == 0 ? turn.Reading.Links.Feeds : []) Offer(uri, LinkKind.Feed);
        return other;

        void Offer(Uri written, LinkKind kind)
        {
            string? left = UrlNormalizer.TryNormalize(written, out Uri? uri) ? frontier.Offer(uri = kind == LinkKind.Page ? ThreadForms.WithoutPost(uri) : uri, kind, link, turn.Reading.Comments.Count > 0) : "no-web-address";
            CountLeft(left);
            other |= left is null && UrlShape.Of(uri!) != UrlShape.Of(link.Uri);
        }

        void CountLeft(string? reason)
        {
            if (reason is not (null or "seen")) tally.CountLinkLeft(reason);
        }
    }

    // A thread under its plain address that says its next page is number 2 is page 1. Numbers that begin at 0, and pages met by a post, are not spoken of.
    private void MeetFirst(Uri page, PageLinks links)
    {
        if (links is { Previous: null, Next: { } next } && ThreadForms.Of(page) == page.PathAndQuery && PageNumbers.FirstBefore(next) is { } first && UrlNormalizer.TryNormalize(first, out Uri? alias)) frontier.Met(alias);
    }

    // In a later crawl no comment is new; a page counts as fruitful while it shows other comments than the pages before it.
    private bool IsNewReading(Turn turn) =>
        turn.Reading.Comments.Count > 0 && _readings.Add(AddressKey.Of(string.Join('\n', turn.Reading.Comments.Select(c => c.CommentId))));
}
