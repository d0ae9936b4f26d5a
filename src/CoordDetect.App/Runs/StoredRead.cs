using CoordDetect.Collect.Import;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Runs;

/// <summary>What was read where a run looks at the comments that a store holds of a case.</summary>
internal static class StoredRead
{
    /// <summary>The case is the one input; its digest says which comments were looked at.</summary>
    /// <param name="name">The case.</param>
    /// <param name="corpus">Its comments.</param>
    /// <param name="leftOut">How many were left out when the sources were read; the reasons stood there.</param>
    public static ImportSummary Of(string name, StoredCorpus corpus, long leftOut) => new()
    {
        Files = [new SourceSummary(name, ImportFormat.Jsonl, "utf-8", false, 0, corpus.Sha256, corpus.Corpus.CommentCount + leftOut, corpus.Corpus.CommentCount, leftOut)],
        Accepted = corpus.Corpus.CommentCount,
        WithoutTime = 0,
        Rejected = leftOut == 0 ? [] : [new ReasonCount("rejected", "left out", leftOut)],
        Warnings = [],
        FirstRejections = [],
        FirstWarnings = [],
    };
}
