using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Text.Families;
using CoordDetect.Index;
using CoordDetect.Index.Cases;
using CoordDetect.Index.Reading;

namespace CoordDetect.App.Indexing;

/// <summary>The text index of a case, kept where the case is and brought to where the case stands.</summary>
internal sealed class CaseTexts(ITextSource source, string folder)
{
    private const int Attempts = 5;
    private readonly CaseIndex _index = new(Path.Combine(folder, "index"), new IndexOptions());
    private static int Threads => Math.Max(1, Environment.ProcessorCount);

    /// <summary>What the index is made from.</summary>
    public ITextSource Source => source;

    /// <summary>
    /// Takes in what came since the last time; makes the index anew where it is missing, damaged, of another version or of another state of the case.
    /// </summary>
    /// <param name="told">Told in words of what takes long or was wrong; null for nobody.</param>
    /// <param name="progress">Told of the comments that were read.</param>
    /// <param name="cancellation">Ends the work; what is not done is done the next time.</param>
    /// <returns>What it brought; null where there was nothing, or the index was made anew.</returns>
    /// <exception cref="UserFacingException">The index cannot be written.</exception>
    public async Task<IndexGrowth?> CatchUpAsync(Action<string>? told, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            (IndexCondition condition, IndexMark? from) = _index.Look();
            IndexMark to = await source.MarkAsync(cancellation);
            if (from == to) return null;
            TextBatch? batch = from is not null && from.LeadsTo(to) && !CaseIndex.IsMuch(to.Comment - from.Comment, to.Comment)
                ? await source.BetweenAsync(from, to, cancellation) : null;
            if (batch is null)
            {
                if (Reason(condition, from, to) is { } reason) told?.Invoke(reason);
                await MakeAnewAsync(progress, cancellation);
                return null;
            }
            IReadOnlyCollection<long> erased = to.Erased > from!.Erased ? await source.ErasedAsync(cancellation) : [];
            progress?.Report(new StageProgress("indexing texts", 0, batch.Comments.Count));
            if (_index.Take(batch, erased, ids => Again(ids, cancellation), from, to, Threads, cancellation) is { } growth) return growth;
        }
        throw new UserFacingException($"The text index in {_index.Folder} is being written by another process. What came is taken in the next time.");
    }

    /// <summary>As <see cref="CatchUpAsync"/>, after work whose result stands whatever becomes of the index; a sentence about it, or nothing.</summary>
    public async Task<string> CatchUpAfterAsync(IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            IndexGrowth? growth = await CatchUpAsync(null, progress, cancellation);
            return growth is { Copies.Count: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"\n{growth.Copies.Count:N0} of {growth.Comments:N0} repeat an earlier comment.") : "";
        }
        catch (UserFacingException problem)
        {
            return "\n" + problem.Message;
        }
    }

    /// <summary>The index, brought up to date where that can be done now; as it is where another process is doing so.</summary>
    /// <exception cref="UserFacingException">There is none, and it cannot be made.</exception>
    public async Task<IndexReading> ReadAsync(Action<string>? told, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            await CatchUpAsync(told, progress, cancellation);
        }
        catch (UserFacingException problem)
        {
            if (_index.Look().Mark is null) throw;
            told?.Invoke(problem.Message);
        }
        return _index.Read() ?? throw new UserFacingException($"The text index in {_index.Folder} cannot be read. Delete that folder: it is made again.");
    }

    /// <summary>
    /// What the index has settled about wording, brought up to date first: so much a detection need not compare again. Nothing where the index cannot be
    /// had: then the detection finds the same, and only takes longer.
    /// </summary>
    public async Task<WordingMemory> SettledAsync(Action<string>? told, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            using IndexReading reading = await ReadAsync(told, progress, cancellation);
            return reading.Settled();
        }
        catch (UserFacingException problem)
        {
            told?.Invoke(problem.Message);
            return WordingMemory.Empty;
        }
    }

    /// <summary>The index as it is; null where there is none that can be read.</summary>
    public IndexReading? Peek() => _index.Read();

    /// <summary>Takes out of the index what was erased from the case; where that cannot be done, the index goes as a whole and is made again when it is asked.</summary>
    /// <exception cref="UserFacingException">It can be neither written nor deleted.</exception>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await CatchUpAsync(null, null, cancellation);
        }
        catch (UserFacingException)
        {
            DeleteAll();
        }
    }

    private void DeleteAll()
    {
        try
        {
            _index.Delete();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"The text index in {_index.Folder} still holds words of the account that was erased, and cannot be deleted ({problem.Message}). Delete that folder: it is made again.", problem);
        }
    }

    /// <summary>Deletes the index.</summary>
    public void Delete() => _index.Delete();

    private async Task MakeAnewAsync(IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        (TextBatch all, IndexMark mark) = await source.AllAsync(null, cancellation);
        progress?.Report(new StageProgress("indexing texts", 0, all.Comments.Count));
        await Task.Run(() => _index.MakeAnew(all, mark, Threads, cancellation), cancellation);
    }

    // Lucene's writer asks while it writes, so this cannot wait in another way.
    private TextBatch Again(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        TextBatches.Of(Task.Run(() => source.FindAsync(ids, cancellation), cancellation).GetAwaiter().GetResult());

    private static string? Reason(IndexCondition condition, IndexMark? from, IndexMark to) => condition switch
    {
        IndexCondition.Damaged => "The text index of the case is damaged; it is made again from the comments.",
        IndexCondition.OfAnotherVersion => "The text index of the case was made by another version; it is made again from the comments.",
        IndexCondition.Sound when from is not null && !from.LeadsTo(to) => "The text index of the case does not belong to these comments; it is made again from them.",
        _ => null,
    };
}
