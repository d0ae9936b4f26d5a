using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Hosts;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>
/// Lays a campaign on a host so that nothing but what its accounts did tells them from the others. All times move by whole days, so that every gap and every hour
/// of the day is kept; each comment stands in a thread that is alive then; clocks, sites and profiles are as the host's, and so are names that stand for nothing.
/// </summary>
internal sealed class Laying
{
    private const long Day = 86_400;

    // So many comments of the host on both sides of a moment say which threads are alive then.
    private const int Neighbours = 40;

    private static readonly CommentLabel Planted = new(true, "planted"), Organic = new(false, null);

    private readonly Host _host;
    private readonly Campaign _campaign;
    private readonly Random _random;
    private readonly HandleMint _mint;
    private readonly long _shift;
    private readonly Dictionary<(string?, string?), Comment> _places = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids;

    private Laying(Campaign campaign, Host host, int seed)
    {
        (_campaign, _host, _random) = (campaign, host, new Random(seed));
        _mint = new HandleMint(host.Handles, seed + 1);
        _shift = Shift(campaign, host);
        _ids = new HashSet<string>(campaign.Comments.Select(c => c.CommentId), StringComparer.Ordinal);
    }

    /// <summary>The comments of both, labelled. People of the host who are labelled as something else than ordinary stay without a label.</summary>
    public static IReadOnlyList<Comment> On(Host host, Campaign campaign, int seed)
    {
        Laying laying = new(campaign, host, seed);
        IEnumerable<Comment> planted = campaign.Comments.OrderBy(c => c.PostedAt.UnixSeconds).ThenBy(c => c.CommentId, StringComparer.Ordinal).Select(laying.Place);
        IEnumerable<Comment> both = host.Comments.Select(c => c with { Label = c.Label is { Coordinated: true } ? null : Organic }).Concat(planted);
        if (campaign.IsUndated) both = both.Select(c => c with { PostedAt = PostedAt.Unknown });
        return [.. both.OrderBy(c => c.PostedAt.IsKnown ? c.PostedAt.UnixSeconds : 0)];
    }

    // From the middle of the host on; earlier where it would run over the end, and from the beginning where it is longer than the host.
    private static long Shift(Campaign campaign, Host host)
    {
        long first = campaign.Comments.Min(c => c.PostedAt.UnixSeconds) / Day, last = campaign.Comments.Max(c => c.PostedAt.UnixSeconds) / Day;
        long from = host.Span.First / Day, to = host.Span.Last / Day;
        long start = Math.Max(from, Math.Min(host.Middle / Day, to - (last - first)));
        return (start - first) * Day;
    }

    private Comment Place(Comment comment)
    {
        long moment = Moment(comment);
        Comment place = PlaceOf(comment, moment);
        return new Comment
        {
            Platform = place.Platform,
            Site = place.Site,
            Thread = place.Thread,
            CommentId = $"planted-{comment.CommentId}",
            Parent = comment.Parent is { } parent && _ids.Contains(parent) ? $"planted-{parent}" : null,
            Account = NameOf(comment.Account),
            AccountCreated = place.AccountCreated.IsKnown && comment.AccountCreated.IsKnown ? PostedAt.FromUnixSeconds(comment.AccountCreated.UnixSeconds + _shift) : PostedAt.Unknown,
            Text = comment.Text,
            PostedAt = PostedAt.FromUnixSeconds(moment),
            Label = Planted,
        };
    }

    private long Moment(Comment comment)
    {
        long moment = comment.PostedAt.UnixSeconds + _shift;
        if (!_host.TellsSeconds) return moment / 60 * 60;
        return comment.PostedAt.Precision == TimePrecision.Minute ? moment + _random.Next(60) : moment;
    }

    // A thread of the campaign stays one thread; what came without threads is spread over those that are alive.
    private Comment PlaceOf(Comment comment, long moment)
    {
        if (comment.Thread is not null && _places.TryGetValue((comment.Site, comment.Thread), out Comment? known)) return known;
        ReadOnlySpan<Comment> near = _host.Around(moment, Neighbours);
        Comment place = near[_random.Next(near.Length)];
        if (comment.Thread is not null) _places[(comment.Site, comment.Thread)] = place;
        return place;
    }

    private string NameOf(string account)
    {
        if (_campaign.HasOwnNames) return account;
        if (!_names.TryGetValue(account, out string? name)) _names[account] = name = _mint.Next();
        return name;
    }
}
