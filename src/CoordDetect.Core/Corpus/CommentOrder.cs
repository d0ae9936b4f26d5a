using System.Buffers.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// The order that comments have whatever order they arrived in: by time; of one time by the number that their source gave them; then, of one second, by author
/// and words. Of a minute or a day, or where there is no time at all, the order of the source is all that tells who spoke first, and stays.
/// </summary>
internal sealed class CommentOrder : IComparer<int>
{
    private readonly CommentCorpus _corpus;
    private readonly Key[] _keys;

    private CommentOrder(CommentCorpus corpus)
    {
        _corpus = corpus;
        _keys = new Key[corpus.CommentCount];
        for (int c = 0; c < _keys.Length; c++) _keys[c] = KeyOf(corpus, c);
    }

    /// <summary>The comments in that order, or null where they are already.</summary>
    public static int[]? Of(CommentCorpus corpus)
    {
        CommentOrder order = new(corpus);
        int[] comments = [.. Enumerable.Range(0, corpus.CommentCount)];
        if (order.Holds(comments)) return null;
        Array.Sort(comments, order);
        return comments;
    }

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        int byKey = _keys[x].CompareTo(_keys[y]);
        if (byKey != 0) return byKey;
        int bySaid = _keys[x].IsVague ? 0 : BySaid(x, y);
        return bySaid != 0 ? bySaid : x.CompareTo(y);
    }

    private int BySaid(int x, int y)
    {
        int byAuthor = _corpus.Handles[_corpus.AccountOf[x]].SequenceCompareTo(_corpus.Handles[_corpus.AccountOf[y]]);
        if (byAuthor != 0) return byAuthor;
        int byWords = _corpus.Texts[x].SequenceCompareTo(_corpus.Texts[y]);
        return byWords != 0 ? byWords : _corpus.CommentIds[x].SequenceCompareTo(_corpus.CommentIds[y]);
    }

    private bool Holds(int[] comments)
    {
        for (int i = 1; i < comments.Length; i++)
            if (Compare(comments[i - 1], comments[i]) > 0) return false;
        return true;
    }

    private static Key KeyOf(CommentCorpus corpus, int comment)
    {
        TimePrecision precision = corpus.PrecisionOf[comment];
        ReadOnlySpan<byte> id = corpus.CommentIds[comment];
        bool isNumber = Utf8Parser.TryParse(id, out ulong number, out int read) && read == id.Length;
        return new Key(
            precision == TimePrecision.Unknown ? long.MaxValue : corpus.TimeOf[comment],
            precision != TimePrecision.Second,
            isNumber ? number : ulong.MaxValue);
    }

    private readonly record struct Key(long Time, bool IsVague, ulong Number) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            int byTime = Time.CompareTo(other.Time);
            if (byTime != 0) return byTime;
            int byClock = IsVague.CompareTo(other.IsVague);
            return byClock != 0 ? byClock : Number.CompareTo(other.Number);
        }
    }
}
