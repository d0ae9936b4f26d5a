using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Takes comments in and ends as the plain windowed network over them. It keeps what the kind of network needs and nothing else:
/// for shared objects no text is ever copied. Not thread-safe while it takes comments in.
/// </summary>
public sealed class WindowedNetworkBuilder : ICommentSink
{
    private readonly WindowedOptions _options;
    private readonly ShareColumns _shares = new();
    private readonly AccountNames _accounts;
    private readonly ContentIds _contents;
    private readonly KeySource _keys;
    private readonly List<int> _rowKeys = [];
    private readonly List<int> _firstShareOf = [];
    private readonly HashSet<(int Content, int Key)> _repeated = [];
    private int _comments;

    /// <summary>Makes a builder with valid options.</summary>
    /// <exception cref="UserFacingException">The options are not valid; the message lists every problem.</exception>
    public WindowedNetworkBuilder(WindowedOptions options)
    {
        IReadOnlyList<string> problems = options.Validate();
        if (problems.Count > 0) throw new UserFacingException(string.Join("\n", problems));
        _options = options;
        bool ours = options.Like == PeerRules.None;
        _accounts = new AccountNames(handlesOnly: !ours);
        _contents = new ContentIds(belowThread: ours);
        _keys = KeySource.For(options);
    }

    /// <summary>How many comments took no part because they have no usable time.</summary>
    public long WithoutTime { get; private set; }

    /// <summary>How many comments took no part because their clock is coarser than the window. Only by our own rules.</summary>
    public long TooCoarse { get; private set; }

    /// <summary>How many comments took no part because they share nothing of the kind.</summary>
    public long WithoutKey { get; private set; }

    /// <inheritdoc/>
    public bool Add(in CommentRow row)
    {
        int content = _contents.Intern(row, out bool isNew);
        // The toolkit knows a message by its identifier and takes the first; CooRTweet takes every row.
        if (!isNew && _options.Like == PeerRules.Toolkit) return false;
        if (isNew) _firstShareOf.Add(_shares.Count);
        if (!HasUsableTime(row.PostedAt)) return true;
        _rowKeys.Clear();
        _keys.Collect(row, _rowKeys);
        if (_rowKeys.Count == 0)
        {
            WithoutKey++;
            return true;
        }
        if (!isNew && _options.Like == PeerRules.None && _rowKeys.RemoveAll(key => IsRepeated(content, key)) > 0 && _rowKeys.Count == 0)
            return false;
        AddShares(row, content);
        return true;
    }

    /// <summary>Makes the network of everything that was taken in.</summary>
    /// <exception cref="UserFacingException">The window holds more pairs than can be counted in reasonable time.</exception>
    public WindowedNetwork Build(IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        _shares.KeyCount = _keys.Count;
        _shares.ContentCount = _contents.Count;
        (Utf8Column names, int[] rankOf) = _accounts.Sort();
        ShareGroups groups = new(_shares, rankOf, Participation.RowsToKeep(_shares, _accounts.Count, _options), _options.WindowSeconds);
        NeighbourKeys? neighbours = _keys.Neighbours(_shares);
        PairWindows windows = new(groups, neighbours);
        windows.RefuseTooMany();
        Participation participation = Participation.Of(windows, _shares, names.Count, _options, cancellation);
        EdgeCounter counter = new(windows, participation, names.Count, _options);
        return new WindowedNetwork(names, counter.Count(progress, cancellation));
    }

    private bool HasUsableTime(PostedAt time)
    {
        if (!time.IsKnown) WithoutTime++;
        else if (_options.Like == PeerRules.None && time.SpanSeconds - 1 > _options.WindowSeconds) TooCoarse++;
        else return true;
        return false;
    }

    private void AddShares(in CommentRow row, int content)
    {
        int account = _accounts.Intern(row);
        bool namesItself = _options.Kind == NetworkKind.CoShare && row.Object.SequenceEqual(row.CommentId);
        foreach (int key in _rowKeys)
        {
            _shares.Account.Add(account);
            _shares.Key.Add(key);
            _shares.Time.Add(row.PostedAt.UnixSeconds);
            _shares.Comment.Add(_comments);
            _shares.Content.Add(content);
            _shares.NamesItself.Add(namesItself);
        }
        _comments++;
    }

    // Repeated identifiers are rare: only they are remembered apart, the others are looked up where they first stand.
    private bool IsRepeated(int content, int key)
    {
        for (int i = _firstShareOf[content]; i < _shares.Count && _shares.Content[i] == content; i++)
            if (_shares.Key[i] == key) return true;
        return !_repeated.Add((content, key));
    }
}
