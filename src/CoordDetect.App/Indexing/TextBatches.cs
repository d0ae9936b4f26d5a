using CoordDetect.Core.Corpus;
using CoordDetect.Index;

namespace CoordDetect.App.Indexing;

/// <summary>Makes batches for the index of comments.</summary>
internal static class TextBatches
{
    /// <summary>A batch of these comments.</summary>
    public static TextBatch Of(IEnumerable<(long Id, long Account, Comment Comment)> comments)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        List<long> ids = [], accounts = [];
        foreach ((long id, long account, Comment comment) in comments)
        {
            builder.Add(comment);
            ids.Add(id);
            accounts.Add(account);
        }
        return new TextBatch(builder.Build(), ids, accounts);
    }
}
