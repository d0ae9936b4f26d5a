using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoordDetect.Index.Texts;

/// <summary>Which comments say which text, as one state of an index knows it. One a thread.</summary>
internal sealed class CommentTexts
{
    private readonly Segment[] _segments;

    public CommentTexts(IndexReader reader) => _segments = [.. reader.Leaves.Select(l => new Segment(l.AtomicReader))];

    /// <summary>The number of the text with a fingerprint, or -1.</summary>
    public int NumberOf(UInt128 fingerprint)
    {
        foreach (Segment segment in _segments)
            if (segment.ByFingerprint.FirstOf(fingerprint, segment.Live) is >= 0 and int document) return (int)segment.Numbers!.Get(document);
        return -1;
    }

    /// <summary>The number of the text of a comment; -1 where the comment is not here or has no text.</summary>
    public int TextOf(long comment)
    {
        foreach (Segment segment in _segments)
            if (segment.ByComment.FirstOf((UInt128)(ulong)comment, segment.Live) is >= 0 and int document) return segment.TextAt(document);
        return -1;
    }

    /// <summary>The numbers of the texts of an account's comments; null where it has no comment here.</summary>
    public IReadOnlySet<int>? TextsOf(long account)
    {
        HashSet<int>? texts = null;
        foreach (Segment segment in _segments)
        {
            if (segment.ByAccount.Find((UInt128)(ulong)account) == 0) continue;
            DocsEnum documents = segment.ByAccount.Documents(segment.Live);
            for (int d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc())
            {
                texts ??= [];
                if (segment.TextAt(d) is >= 0 and int number) texts.Add(number);
            }
        }
        return texts;
    }

    /// <summary>The comments that say a text, at most <paramref name="most"/> of them.</summary>
    public IReadOnlyList<IndexedComment> CommentsOf(int text, int most)
    {
        List<IndexedComment> comments = [];
        foreach (Segment segment in _segments)
        {
            if (segment.ByText.Find((UInt128)(uint)text) == 0) continue;
            DocsEnum documents = segment.ByText.Documents(segment.Live);
            for (int d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS && comments.Count < most; d = documents.NextDoc()) comments.Add(segment.At(d));
        }
        return comments;
    }

    /// <summary>Every comment that has a text, segment by segment.</summary>
    public IEnumerable<IndexedComment> All()
    {
        foreach (Segment segment in _segments)
            for (int d = 0; d < segment.Count; d++)
                if (segment.IsComment(d)) yield return segment.At(d);
    }

    private sealed class Segment(AtomicReader reader)
    {
        private readonly NumericDocValues? _comments = reader.GetNumericDocValues(FieldName.Comment);
        private readonly NumericDocValues? _accounts = reader.GetNumericDocValues(FieldName.Account);
        private readonly NumericDocValues? _texts = reader.GetNumericDocValues(FieldName.Text);
        private readonly NumericDocValues? _posted = reader.GetNumericDocValues(FieldName.Posted);
        private readonly IBits? _hasText = reader.GetDocsWithField(FieldName.Text);

        public int Count => reader.MaxDoc;

        public IBits? Live { get; } = reader.LiveDocs;

        public NumericDocValues? Numbers { get; } = reader.GetNumericDocValues(FieldName.Number);

        public KeyReader ByFingerprint { get; } = new(reader, FieldName.Fingerprint, KeyTerm.FingerprintBytes);

        public KeyReader ByComment { get; } = new(reader, FieldName.Comment);

        public KeyReader ByAccount { get; } = new(reader, FieldName.Account);

        public KeyReader ByText { get; } = new(reader, FieldName.Text);

        public bool IsComment(int document) => _hasText?.Get(document) == true && Live?.Get(document) != false;

        public int TextAt(int document) => _hasText?.Get(document) == true ? (int)_texts!.Get(document) : -1;

        public IndexedComment At(int document) => new(_comments!.Get(document), _accounts!.Get(document), TextAt(document), _posted!.Get(document));
    }
}
