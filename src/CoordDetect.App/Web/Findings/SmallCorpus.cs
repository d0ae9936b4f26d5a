using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Findings;

/// <summary>A few comments of the store as a corpus, with the way from its numbers to the ids of the store and back.</summary>
internal sealed class SmallCorpus
{
    private readonly Dictionary<long, int> _accounts;
    private readonly Dictionary<long, int> _comments;

    private SmallCorpus(CommentCorpus corpus, List<StoredComment> comments)
    {
        Corpus = corpus;
        CommentIds = [.. comments.Select(c => c.Id)];
        AccountIds = new long[corpus.AccountCount];
        for (int c = 0; c < comments.Count; c++) AccountIds[corpus.AccountOf[c]] = comments[c].Account;
        _comments = CommentIds.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        _accounts = AccountIds.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
    }

    public CommentCorpus Corpus { get; }

    /// <summary>The id of each comment.</summary>
    public long[] CommentIds { get; }

    /// <summary>The id of each account.</summary>
    public long[] AccountIds { get; }

    public static SmallCorpus Of(IEnumerable<StoredComment> comments)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        List<StoredComment> kept = [];
        HashSet<long> seen = [];
        foreach (StoredComment comment in comments)
            if (seen.Add(comment.Id) && builder.Add(comment.Comment)) kept.Add(comment);
        return new SmallCorpus(builder.Build(), kept);
    }

    public bool Has(long account) => _accounts.ContainsKey(account);

    public bool HasComment(long comment) => _comments.ContainsKey(comment);

    public int Account(long id) => _accounts[id];

    public int Comment(long id) => _comments[id];
}
