using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// How much everybody says, and where. It is the whole of the null of <see cref="GroupEvidence"/>: whoever holds an object is somebody drawn by how much they say there.
/// Shuffled copies leave it as it is.
/// </summary>
internal sealed class Activity
{
    private readonly CommentCorpus _corpus;
    private readonly int[] _ofThread;
    private readonly int[] _ofSite;

    public Activity(CommentCorpus corpus)
    {
        _corpus = corpus;
        _ofThread = new int[corpus.ThreadCount];
        _ofSite = new int[corpus.SiteCount];
        Comments = new int[corpus.AccountCount];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            Comments[corpus.AccountOf[c]]++;
            _ofThread[corpus.ThreadOf[c]]++;
            _ofSite[corpus.SiteOfThread(corpus.ThreadOf[c])]++;
        }
        AccountsThatSay = Comments.Count(c => c > 0);
    }

    /// <summary>The comments of each account.</summary>
    public int[] Comments { get; }

    /// <summary>How many accounts say anything.</summary>
    public int AccountsThatSay { get; }

    /// <summary>How many sites there are.</summary>
    public int SiteCount => _ofSite.Length;

    /// <summary>The comments of a site.</summary>
    public int CommentsOfSite(int site) => _ofSite[site];

    /// <summary>All comments.</summary>
    public int Total => _corpus.CommentCount;

    /// <summary>Whether some say more than half of what is said on their sites: whoever holds anything there can hardly be somebody else.</summary>
    /// <param name="bySite">How many comments they make on each of their sites.</param>
    public bool SayMost(Dictionary<int, int> bySite) => 2 * bySite.Values.Sum(said => (long)said) > bySite.Keys.Sum(s => (long)_ofSite[s]);

    /// <summary>The share of a site's comments that some of them make.</summary>
    public double ShareOfSite(int comment, Dictionary<int, int> bySite) => (double)bySite.GetValueOrDefault(SiteOf(comment)) / _ofSite[SiteOf(comment)];

    /// <summary>The share of a thread's comments that some of them make.</summary>
    public double ShareOfThread(int comment, Dictionary<int, int> byThread) => (double)byThread.GetValueOrDefault(_corpus.ThreadOf[comment]) / _ofThread[_corpus.ThreadOf[comment]];

    /// <summary>Where each account says how much, under some authorship.</summary>
    public Whereabouts Of(Authorship authorship) => new(_corpus, authorship);

    /// <summary>Whether a comment was certainly posted before another one.</summary>
    public bool IsBefore(int comment, int other)
    {
        PostedAt first = _corpus.PostedAtOf(comment), second = _corpus.PostedAtOf(other);
        return first.IsKnown && second.IsKnown && first.UnixSeconds + first.SpanSeconds <= second.UnixSeconds;
    }

    /// <summary>The time from one comment to another, both known.</summary>
    public long SecondsBetween(int comment, int later) => _corpus.TimeOf[later] - _corpus.TimeOf[comment];

    private int SiteOf(int comment) => _corpus.SiteOfThread(_corpus.ThreadOf[comment]);
}
