using CoordDetect.Core;
using CoordDetect.Index.Mapping;
using CoordDetect.Index.Reading;
using CoordDetect.Index.Updating;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace CoordDetect.Index.Cases;

/// <summary>
/// The text index of one case: a folder that says nothing which the case does not say, made from it and made again whenever it is missing, damaged, or of
/// another version. Every change is committed whole. Cheap to make; safe to use from several threads and processes: one of them writes at a time.
/// </summary>
public sealed class CaseIndex(string folder, IndexOptions options)
{
    /// <summary>Where a batch is so large beside what is there, all is joined in memory and the index made anew: that is 20 times cheaper a text.</summary>
    private const double LargestShareAdded = 0.25;
    private readonly IndexFiles _files = new(folder);

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The state in which the index is, and how far it has come; null where it cannot be used as it is.</summary>
    public (IndexCondition Condition, IndexMark? Mark) Look()
    {
        IndexCondition condition = TryOpen(out IndexReading? reading);
        using (reading) return (condition, reading?.Mark);
    }

    /// <summary>The index as it is now, to be asked; null where it is to be made first. To be disposed of.</summary>
    public IndexReading? Read() => TryOpen(out IndexReading? reading) == IndexCondition.Sound ? reading : null;

    /// <summary>Whether so many new comments beside so many are better taken in by <see cref="MakeAnew"/>.</summary>
    public static bool IsMuch(long added, long all) => added > LargestShareAdded * all;

    /// <summary>Makes the index anew of all comments; the old one can be read until this is done, and stays where this fails.</summary>
    /// <exception cref="UserFacingException">It cannot be written: no room, no right, or another process writes.</exception>
    public void MakeAnew(TextBatch all, IndexMark mark, int threads, CancellationToken cancellation) => Write(() =>
    {
        // Whoever had the turn before may have made just this one.
        if (Look().Mark == mark) return true;
        _files.DiscardUnreadable();
        using MappedDirectory directory = _files.Open();
        using IndexUpdate update = IndexUpdate.Anew(directory, options, threads, cancellation);
        update.Take(all, 0, [], _ => TextBatch.Empty);
        update.Commit(mark);
        return true;
    });

    /// <summary>Takes in what came since the index's mark. What a cancelled or broken call did is undone.</summary>
    /// <param name="batch">The comments that are new or were edited since the mark.</param>
    /// <param name="erased">The accounts that were erased, where there are more than at the mark; else none.</param>
    /// <param name="readAgain">Reads comments that did not change, by their ids: where a text has gone, the rest of its family is joined anew.</param>
    /// <param name="from">The mark that the batch goes on from.</param>
    /// <param name="to">How far the case had come when the batch was read.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What the batch brought; null where somebody else has moved the index meanwhile: nothing is done then, look again.</returns>
    /// <exception cref="UserFacingException">It cannot be written: no room, no right, or another process writes.</exception>
    public IndexGrowth? Take(
        TextBatch batch, IReadOnlyCollection<long> erased, Func<IReadOnlyList<long>, TextBatch> readAgain, IndexMark from, IndexMark to, int threads, CancellationToken cancellation) => Write(() =>
    {
        using MappedDirectory directory = _files.Open();
        using IndexUpdate update = IndexUpdate.GoOn(directory, options, threads, cancellation);
        if (update.Mark != from || !from.LeadsTo(to)) return null;
        IndexGrowth growth = update.Take(batch, from.Comment, erased, readAgain);
        update.Commit(to);
        return growth;
    });

    /// <summary>Deletes the index, whatever state it is in.</summary>
    public void Delete() => _files.Delete();

    private IndexCondition TryOpen(out IndexReading? reading)
    {
        reading = null;
        DirectoryReader? reader = _files.TryOpen(out IndexCondition condition);
        if (reader is null) return condition;
        IDictionary<string, string> data = reader.IndexCommit.UserData;
        bool ours = data.TryGetValue(WriterSettings.Identity, out string? made) && made == WriterSettings.IdentityOf(options);
        if (ours && IndexMark.From(data) is { } mark && !data.ContainsKey(WriterSettings.Incomplete))
        {
            reading = new IndexReading(reader, options, mark, IndexUpdate.NextNumberOf(data));
            return IndexCondition.Sound;
        }
        reader.DecRef();
        return ours ? IndexCondition.Damaged : IndexCondition.OfAnotherVersion;
    }

    private T Write<T>(Func<T> work)
    {
        try
        {
            // Taken before anything is looked at or deleted: what somebody is writing looks damaged to others, and was deleted under them with Lucene's own lock.
            using FileStream turn = _files.TakeTurn();
            T result = work();
            _files.Remember();
            return result;
        }
        catch (LockObtainFailedException problem)
        {
            throw new UserFacingException($"The text index in {folder} is being written by another process. What came is taken in the next time.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"The text index in {folder} cannot be written ({problem.Message}). Check that the disk has room and that you may write there; what came is taken in the next time.", problem);
        }
    }
}
