using CoordDetect.Index.Fields;
using CoordDetect.Index.Texts;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Keys = Lucene.Net.Index.IndexOptions;

namespace CoordDetect.Index.Sorted;

/// <summary>
/// Texts as a segment that Lucene can copy into an index. Their shingles come sorted, so that neither a table in memory nor a sort of it is needed, and the texts are written once instead of being merged again
/// and again. Only what such a copy asks for is there.
/// </summary>
internal sealed class SortedSegment(SortedTexts texts, CancellationToken cancellation) : AtomicReader
{
    private readonly IBits _all = new Bits.MatchAllBits(texts.Count);

    public override int NumDocs => texts.Count;

    public override int MaxDoc => texts.Count;

    public override IBits? LiveDocs => null;

    public override Lucene.Net.Index.FieldInfos FieldInfos { get; } = new(
    [
        Term(FieldName.Fingerprint, 0, DocValuesType.NONE),
        Term(FieldName.HeldBy, 1, DocValuesType.NONE),
        Term(FieldName.Number, 2, DocValuesType.NUMERIC),
        Term(FieldName.Shingle, 3, DocValuesType.NONE),
        Value(FieldName.Size, 4, DocValuesType.NUMERIC),
        Value(FieldName.Words, 5, DocValuesType.NUMERIC),
        Value(FieldName.Ties, 6, DocValuesType.BINARY),
    ]);

    public override Lucene.Net.Index.Fields Fields => new KeyFields(texts, cancellation);

    public override NumericDocValues? GetNumericDocValues(string field) => texts.ValuesOf(field) is { } values ? new Numbers(values) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => field == FieldName.Ties ? new Ties(texts) : null;

    public override SortedDocValues? GetSortedDocValues(string field) => null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => null;

    public override IBits GetDocsWithField(string field) => field == FieldName.Ties ? new Tied(texts) : _all;

    public override NumericDocValues? GetNormValues(string field) => null;

    public override Lucene.Net.Index.Fields? GetTermVectors(int docID) => null;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        // Nothing is stored.
    }

    public override void CheckIntegrity()
    {
        // It lies in memory.
    }

    protected override void DoClose()
    {
        // There is nothing to give back.
    }

    private static FieldInfo Term(string name, int number, DocValuesType values) => new(name, true, number, false, true, false, Keys.DOCS_ONLY, values, DocValuesType.NONE, null);

    private static FieldInfo Value(string name, int number, DocValuesType values) => new(name, false, number, false, false, false, Keys.NONE, values, DocValuesType.NONE, null);

    private sealed class KeyFields(SortedTexts texts, CancellationToken cancellation) : Lucene.Net.Index.Fields
    {
        public override int Count => SortedTexts.TermFields.Count;

        public override IEnumerator<string> GetEnumerator() => SortedTexts.TermFields.GetEnumerator();

        public override Terms? GetTerms(string field) => texts.TermsOf(field, cancellation);
    }

    private sealed class Numbers(Func<int, long> values) : NumericDocValues
    {
        public override long Get(int docID) => values(docID);
    }

    private sealed class Ties(SortedTexts texts) : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result)
        {
            BytesRef tie = texts.TieOf(docID) is >= 0 and int number ? TextTable.WriteTies([number]) : new BytesRef();
            (result.Bytes, result.Offset, result.Length) = (tie.Bytes, tie.Offset, tie.Length);
        }
    }

    private sealed class Tied(SortedTexts texts) : IBits
    {
        public int Length => texts.Count;

        public bool Get(int index) => texts.TieOf(index) >= 0;
    }
}
