using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Sorted;

/// <summary>The keys of a field as the terms of a segment; read once, from the first to the last.</summary>
internal sealed class KeyTerms(Func<IKeyPlaces> places, int width) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => -1;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => false;

    public override bool HasOffsets => false;

    public override bool HasPositions => false;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator() => new Walk(places(), width);

    private sealed class Walk(IKeyPlaces places, int width) : TermsEnum
    {
        private readonly BytesRef _term = new(16);

        public override BytesRef Term => _term;

        public override long Ord => throw new NotSupportedException();

        public override int DocFreq => places.Documents.Length;

        public override long TotalTermFreq => -1;

        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public override bool MoveNext()
        {
            if (!places.MoveNext()) return false;
            KeyTerm.Write(places.Key, width, _term);
            return true;
        }

        [Obsolete("Lucene's own other way to say MoveNext.")]
        public override BytesRef? Next() => MoveNext() ? _term : null;

        public override SeekStatus SeekCeil(BytesRef text) => throw new NotSupportedException();

        public override void SeekExact(long ord) => throw new NotSupportedException();

        public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags)
        {
            KeyDocuments documents = reuse as KeyDocuments ?? new KeyDocuments();
            documents.Of(places);
            return documents;
        }

        public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => null;
    }
}
