using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>Which comments may make a pair, apart from their wording: the time window and the accounts.</summary>
internal sealed class PairRules
{
    private readonly CommentCorpus _corpus;
    private readonly long? _window;
    private readonly bool _crossAccount;

    public PairRules(CommentCorpus corpus, NearDuplicateOptions options)
    {
        _corpus = corpus;
        _window = options.WindowSeconds;
        _crossAccount = options.CrossAccountOnly;
    }

    /// <summary>Whether every two comments make a pair.</summary>
    public bool AllowAll => _window is null && !_crossAccount;

    /// <summary>Whether pairs are limited in time.</summary>
    public bool HasWindow => _window is not null;

    /// <summary>Whether pairs must be of different accounts.</summary>
    public bool CrossAccount => _crossAccount;

    /// <summary>Whether comment <paramref name="comment"/> can take part in any pair.</summary>
    public bool TakesPart(int comment) =>
        _window is null || (_corpus.PrecisionOf[comment] != TimePrecision.Unknown && PostedAt.SecondsOf(_corpus.PrecisionOf[comment]) <= Math.Max(1, _window.Value));

    /// <summary>The account of a comment.</summary>
    public int AccountOf(int comment) => _corpus.AccountOf[comment];

    /// <summary>The time of a comment that takes part.</summary>
    public long TimeOf(int comment) => _corpus.TimeOf[comment];

    /// <summary>Whether two comments that take part are close enough in time.</summary>
    public bool AreClose(int a, int b) => _window is null || Math.Abs(_corpus.TimeOf[a] - _corpus.TimeOf[b]) <= _window.Value;

    /// <summary>Whether two comments that take part make a pair.</summary>
    public bool Allow(int a, int b) => AreClose(a, b) && (!_crossAccount || _corpus.AccountOf[a] != _corpus.AccountOf[b]);

    /// <summary>Orders comments by time, then by index; unknown times last.</summary>
    public static int ByTime(CommentCorpus corpus, int a, int b)
    {
        bool knownA = corpus.PrecisionOf[a] != TimePrecision.Unknown, knownB = corpus.PrecisionOf[b] != TimePrecision.Unknown;
        if (knownA != knownB) return knownA ? -1 : 1;
        int byTime = knownA ? corpus.TimeOf[a].CompareTo(corpus.TimeOf[b]) : 0;
        return byTime != 0 ? byTime : a.CompareTo(b);
    }
}
