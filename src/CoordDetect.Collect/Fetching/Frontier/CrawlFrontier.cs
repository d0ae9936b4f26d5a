using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>
/// What is known of the web of one case: which addresses were seen, which wait, and what became of the others.
/// All of it follows from the journal, so a crawl that was killed goes on where it was.
/// </summary>
internal sealed class CrawlFrontier : IDisposable
{
    private readonly LaneSet _lanes;
    private readonly CrawlScope _scope;
    private readonly HashSet<UInt128> _seen = [];
    private DryShapes _dry = new();
    private readonly Dictionary<long, (PendingPage Page, string Host)> _fresh = [];
    private long _lastId;

    public CrawlFrontier(CaseFolder folder, LaneSet lanes, CrawlScope scope, TimeProvider clock)
    {
        (_lanes, _scope) = (lanes, scope);
        Case = CaseWriter.Open(folder, clock, Apply);
        Resumed = _fresh.Count;
    }

    public CaseWriter Case { get; }

    /// <summary>Which crawl of this case it is, from 1.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>How many pages this crawl has asked for, over all its starts.</summary>
    public int Asked { get; private set; }

    /// <summary>How many addresses waited when the case was opened.</summary>
    public int Resumed { get; }

    /// <summary>How many addresses wait or are being asked for.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether this crawl has begun at all.</summary>
    public bool HasBegun => _lastId > 0;

    /// <summary>Forgets what was seen: every address may be asked again.</summary>
    public void BeginRound()
    {
        JournalLine line = new() { Round = Round + 1 };
        Case.Journal.Append(line);
        Apply(line, 0, 0);
    }

    /// <summary>Adds an address that a person named; false where it is known.</summary>
    public bool Seed(Uri uri)
    {
        Case.AddSeed(uri);
        return Add(uri, LinkKind.Seed, 0, 0, ThreadAddress.Of(uri), 1);
    }

    /// <summary>Lets the service be asked that a page embeds for its own comments.</summary>
    public void AddService(Uri source) => _scope.AddService(source);

    /// <summary>Whether an address is the list of a page's own comments.</summary>
    public bool IsSource(Uri uri) => _scope.IsSource(uri);

    /// <summary>Learns that a page was met under another address: it is not asked for again under this one.</summary>
    public void Met(Uri alias) => _seen.Add(AddressKey.Of(alias));

    /// <summary>Offers a link of a page. Returns null where it is taken, else why it is not.</summary>
    public string? Offer(Uri uri, LinkKind kind, FrontierLink from, bool fromThread)
    {
        int depth = from.Depth + (kind is LinkKind.Thread or LinkKind.Feed ? 1 : 0);
        if (_scope.Refuses(uri, kind, depth) is { } reason) return reason;
        if (_seen.Contains(AddressKey.Of(uri))) return "seen";
        if (_dry.IsDry(uri)) return "dry";
        string thread = kind is LinkKind.Page or LinkKind.Feed ? from.Thread : ThreadAddress.Of(uri);
        int rank = kind switch { LinkKind.Page => fromThread ? 0 : 2, LinkKind.Thread => 1, _ => 2 };
        return Add(uri, kind, depth, 0, thread, rank) ? null : "seen";
    }

    /// <summary>Puts the target of a redirect in the place of the page that was asked for. Returns null where it is taken, else why it is not.</summary>
    public string? Redirect(Uri to, FrontierLink from)
    {
        // Where a person's own address leads to another host, that host is what they meant.
        if (from.Kind == LinkKind.Seed) _scope.AddHost(to);
        if (_scope.Refuses(to, from.Kind, from.Depth) is { } reason) return reason;
        bool itself = to == from.Uri;
        if (!itself && _seen.Contains(AddressKey.Of(to))) return "seen";
        string thread = from.Thread == ThreadAddress.Of(from.Uri) ? ThreadAddress.Of(to) : from.Thread;
        return Add(to, from.Kind, from.Depth, from.Hops + 1, thread, from.Rank, again: itself) ? null : "seen";
    }

    public bool IsDry(Uri uri) => _dry.IsDry(uri);

    /// <summary>Reads a waiting link from the journal.</summary>
    public FrontierLink Load(PendingPage page) => Case.Journal.Read(page.Offset, page.Length).Add!;

    public void Done(DoneLine done)
    {
        JournalLine line = new() { Done = done };
        Case.Journal.Append(line);
        Apply(line, 0, 0);
    }

    /// <summary>Commits, and lets what was found meanwhile into the lanes.</summary>
    public void Commit(bool durable)
    {
        Case.Commit(durable);
        Release();
    }

    public void Dispose() => Case.Dispose();

    private bool Add(Uri uri, LinkKind kind, int depth, int hops, string thread, int rank, bool again = false)
    {
        if (!again && _seen.Contains(AddressKey.Of(uri))) return false;
        JournalLine line = new() { Add = new FrontierLink(_lastId + 1, uri, kind, depth, hops, thread, rank) };
        (long offset, int length) = Case.Journal.Append(line);
        Apply(line, offset, length);
        return true;
    }

    private void Apply(JournalLine line, long offset, int length)
    {
        if (line.Add is { } link)
        {
            _lastId = link.Id;
            _seen.Add(AddressKey.Of(link.Uri));
            if (link.Kind == LinkKind.Seed) _scope.AddHost(link.Uri);
            Waiting++;
            _fresh[link.Id] = (new PendingPage(link.Id, offset, length, (byte)link.Rank, 0), HostName.Of(link.Uri));
        }
        else if (line.Done is { } done)
        {
            _fresh.Remove(done.Id);
            Waiting--;
            if (done.Asked) Asked++;
            if (done.Outcome is "fetched" or "unchanged") _dry.Record(new Uri(done.Url), done.Fruitful);
        }
        else if (line.Round is { } round)
        {
            (Round, Asked) = (round, 0);
            Waiting = 0;
            _seen.Clear();
            _fresh.Clear();
            _dry = new DryShapes();
        }
    }

    private void Release()
    {
        foreach ((PendingPage page, string host) in _fresh.Values) _lanes.Of(host).Enqueue(page);
        _fresh.Clear();
    }
}
