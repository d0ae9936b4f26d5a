using CoordDetect.Core.Corpus;

namespace CoordDetect.Index;

/// <summary>Comments on their way into an index, new or changed; each as it is now.</summary>
/// <param name="Corpus">The comments.</param>
/// <param name="Comments">The id of each comment of the corpus.</param>
/// <param name="Accounts">The id of the account of each comment of the corpus.</param>
public sealed record TextBatch(CommentCorpus Corpus, IReadOnlyList<long> Comments, IReadOnlyList<long> Accounts)
{
    /// <summary>No comment.</summary>
    public static TextBatch Empty { get; } = new(new CorpusBuilder().Build(), [], []);
}
