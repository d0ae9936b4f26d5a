using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Index.Fields;
using CoordDetect.Index.Sorted;
using CoordDetect.Index.Texts;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace CoordDetect.Index.Updating;

/// <summary>
/// One change of an index, whole or not at all: what it says of a batch of comments, and how far it has come, are committed together. Whoever is
/// killed in between leaves the state before.
/// </summary>
internal sealed class IndexUpdate : IDisposable
{
    private const string NextNumber = "next-number";
    private const int MostReadAgain = 3;
    private const int CommentsABlock = 1_024;
    private readonly IndexOptions _options;
    private readonly int _threads;
    private readonly CancellationToken _cancellation;
    private readonly IndexWriter _writer;
    private readonly TextTable _table;
    private readonly bool _isAnew;
    private DirectoryReader _reader;
    private int _nextNumber;
    private bool _mustPurge;
    private bool _isIncomplete;
    private bool _committed;
    private Task _copying = Task.CompletedTask;

    private IndexUpdate(Directory directory, IndexOptions options, OpenMode mode, int threads, CancellationToken cancellation)
    {
        (_options, _threads, _cancellation, _isAnew) = (options, threads, cancellation, mode == OpenMode.CREATE);
        _writer = new IndexWriter(directory, WriterSettings.Of(options, mode));
        try
        {
            _reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
            if (mode == OpenMode.APPEND) _nextNumber = NextNumberOf(_writer.CommitData);
            _table = TextTable.Read(_reader, _nextNumber);
        }
        catch
        {
            _writer.Rollback();
            throw;
        }
    }

    /// <summary>How far the index had come before.</summary>
    public IndexMark? Mark => IndexMark.From(_writer.CommitData);

    /// <summary>The first number that no text of a commit has.</summary>
    public static int NextNumberOf(IDictionary<string, string> data) =>
        data.TryGetValue(NextNumber, out string? next) ? int.Parse(next, CultureInfo.InvariantCulture) : 0;

    /// <summary>Begins an index anew: what was there goes with the commit.</summary>
    public static IndexUpdate Anew(Directory directory, IndexOptions options, int threads, CancellationToken cancellation) => new(directory, options, OpenMode.CREATE, threads, cancellation);

    /// <summary>Goes on from the last commit.</summary>
    public static IndexUpdate GoOn(Directory directory, IndexOptions options, int threads, CancellationToken cancellation) => new(directory, options, OpenMode.APPEND, threads, cancellation);

    /// <summary>Takes a batch in.</summary>
    /// <param name="batch">New and changed comments.</param>
    /// <param name="known">The largest comment id that may be here already.</param>
    /// <param name="erased">Accounts of which nothing may be left, not even in what was deleted before.</param>
    /// <param name="readAgain">Reads comments by their ids: where a text goes, the rest of its family is joined anew.</param>
    public IndexGrowth Take(TextBatch batch, long known, IReadOnlyCollection<long> erased, Func<IReadOnlyList<long>, TextBatch> readAgain)
    {
        ComparableTexts texts = ComparableTexts.Read(batch.Corpus, _options.Cutting, _options.Families, _threads, _cancellation);
        _mustPurge = erased.Count > 0;
        HashSet<int> left = Remove(batch, known, erased);
        if (left.Count > 0) Bury(left, texts, readAgain);
        int firstNew = _nextNumber;
        int[] numbers = AddTexts(texts, null);
        try
        {
            AddComments(batch, texts, numbers);
        }
        finally
        {
            // Nothing is undone while something is still being written.
            _copying.GetAwaiter().GetResult();
        }
        List<long> copies = [];
        for (int c = 0; c < batch.Comments.Count; c++)
            if (texts.TextOf(c) is >= 0 and int text && _table.Families.Find(numbers[text]) < firstNew) copies.Add(batch.Comments[c]);
        return new IndexGrowth(batch.Comments.Count, _nextNumber - firstNew, copies);
    }

    /// <summary>Makes the change last.</summary>
    public void Commit(IndexMark mark)
    {
        Dictionary<string, string> data = mark.ToData();
        data[NextNumber] = _nextNumber.ToString(CultureInfo.InvariantCulture);
        data[WriterSettings.Identity] = WriterSettings.IdentityOf(_options);
        if (_isIncomplete) data[WriterSettings.Incomplete] = "1";
        _reader.Dispose();
        // What was deleted stays in the files until they are written anew.
        if (_mustPurge) _writer.ForceMergeDeletes(doWait: true);
        _writer.SetCommitData(data);
        FaultPoint.Pass("index");
        _writer.Commit();
        _committed = true;
        _writer.Dispose(waitForMerges: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        if (!_committed) _writer.Rollback();
    }

    // Takes out what changed and what is erased; the numbers of the texts that it said.
    private HashSet<int> Remove(TextBatch batch, long known, IReadOnlyCollection<long> erased)
    {
        CommentTexts comments = new(_reader);
        HashSet<int> left = [];
        foreach (long id in batch.Comments)
        {
            if (id > known) continue;
            if (comments.TextOf(id) is >= 0 and int number) left.Add(number);
            _writer.DeleteDocuments(KeyTerm.Of(FieldName.Comment, id));
        }
        foreach (long account in erased)
        {
            if (comments.TextsOf(account) is not { } said) continue;
            left.UnionWith(said);
            _writer.DeleteDocuments(KeyTerm.Of(FieldName.Account, account));
        }
        return left;
    }

    // Texts that nobody says any more go. What held their families together may have gone with them: the others are joined anew, each under its number.
    private void Bury(HashSet<int> left, ComparableTexts coming, Func<IReadOnlyList<long>, TextBatch> readAgain)
    {
        Refresh();
        CommentTexts comments = new(_reader);
        for (int text = 0; text < coming.Count; text++) left.Remove(comments.NumberOf(coming.FingerprintOf(text)));
        left.RemoveWhere(number => comments.CommentsOf(number, 1).Count > 0);
        if (left.Count == 0) return;
        IReadOnlyList<int> relatives = _table.RelativesOf(left);
        foreach (int number in left.Concat(relatives)) _writer.DeleteDocuments(KeyTerm.Of(FieldName.Number, number));
        Dictionary<long, int> textOf = [];
        foreach (int number in relatives)
            foreach (IndexedComment comment in comments.CommentsOf(number, MostReadAgain)) textOf[comment.Id] = number;
        TextBatch again = readAgain([.. textOf.Keys.Order()]);
        Dictionary<UInt128, int> numberOf = [];
        ComparableTexts texts = ComparableTexts.Read(again.Corpus, _options.Cutting, _options.Families, _threads, _cancellation);
        for (int c = 0; c < again.Comments.Count; c++)
            if (texts.TextOf(c) is >= 0 and int text) numberOf.TryAdd(texts.FingerprintOf(text), textOf[again.Comments[c]]);
        // A comment that was edited in this very moment says something else by now: rather an index made again than one that lacks a text.
        _isIncomplete = numberOf.Count < textOf.Values.Distinct().Count();
        Refresh();
        _table.Separate(left, relatives);
        AddTexts(texts, numberOf);
    }

    private void Refresh()
    {
        DirectoryReader newer = DirectoryReader.Open(_writer, applyAllDeletes: true);
        _reader.Dispose();
        _reader = newer;
    }

    // The number of each text; those that are not here yet are added, under the number that they had where they are known to have had one.
    private int[] AddTexts(ComparableTexts texts, Dictionary<UInt128, int>? had)
    {
        Refresh();
        CommentTexts known = new(_reader);
        int[] numbers = new int[texts.Count];
        List<int> added = [];
        for (int text = 0; text < texts.Count; text++)
        {
            numbers[text] = known.NumberOf(texts.FingerprintOf(text));
            if (numbers[text] >= 0) continue;
            numbers[text] = had?.GetValueOrDefault(texts.FingerprintOf(text), -1) ?? -1;
            if (numbers[text] < 0) numbers[text] = _nextNumber++;
            added.Add(text);
        }
        _table.Extend(_nextNumber);
        if (added.Count == 0) return numbers;
        TextRound round = new(_writer, _reader, _table, _options, _threads, _cancellation);
        int[] theirs = [.. added.Select(text => numbers[text])];
        if (_isAnew)
        {
            SortedSegment sorted = round.Sort(texts, added, theirs);
            // The comments are added meanwhile.
            _copying = Task.Run(() => _writer.AddIndexes(sorted));
        }
        else
        {
            round.Add(texts, added, theirs);
        }
        return numbers;
    }

    // The newest first, so that a search for the newest ends early; see Searching.SegmentTimes.
    private void AddComments(TextBatch batch, ComparableTexts texts, int[] numbers)
    {
        CommentCorpus corpus = batch.Corpus;
        int[] order = [.. Enumerable.Range(0, batch.Comments.Count)
            .OrderByDescending(c => corpus.PostedAtOf(c) is { IsKnown: true } posted ? posted.UnixSeconds : long.MinValue).ThenByDescending(c => batch.Comments[c])];
        int blocks = (order.Length + CommentsABlock - 1) / CommentsABlock;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _threads, CancellationToken = _cancellation };
        Parallel.For(0, blocks, parallel, () => new CommentDocuments(_writer, batch), (block, _, documents) =>
        {
            foreach (int c in order.AsSpan(block * CommentsABlock, Math.Min(CommentsABlock, order.Length - (block * CommentsABlock))))
                documents.Add(c, texts.TextOf(c) is >= 0 and int text ? numbers[text] : -1);
            return documents;
        }, _ => { });
    }
}
