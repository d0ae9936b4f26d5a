using System.Buffers.Binary;
using CoordDetect.Core.Text;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoordDetect.Index.Texts;

/// <summary>All texts of an index by their numbers, and the families that their ties connect.</summary>
internal sealed class TextTable
{
    private readonly bool[] _isThere;
    private int _count;

    private TextTable(int count)
    {
        _count = count;
        _isThere = new bool[count];
        Families = new DisjointSets(count);
    }

    /// <summary>Which texts are one family, by number; the smallest number of a family stands for it.</summary>
    public DisjointSets Families { get; private set; }

    /// <summary>Reads the texts of an index, with room for <paramref name="nextNumber"/> numbers.</summary>
    public static TextTable Read(IndexReader reader, int nextNumber)
    {
        TextTable table = new(nextNumber);
        BytesRef ties = new();
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            AtomicReader segment = leaf.AtomicReader;
            if (segment.GetNumericDocValues(FieldName.Number) is not { } numbers) continue;
            BinaryDocValues? tied = segment.GetBinaryDocValues(FieldName.Ties);
            IBits isText = segment.GetDocsWithField(FieldName.Number);
            IBits? live = segment.LiveDocs;
            for (int d = 0; d < segment.MaxDoc; d++)
            {
                if (!isText.Get(d) || live?.Get(d) == false) continue;
                int number = (int)numbers.Get(d);
                table._isThere[number] = true;
                if (tied is null) continue;
                tied.Get(d, ties);
                for (int at = 0; at < ties.Length; at += sizeof(int))
                    table.Families.Unite(number, BinaryPrimitives.ReadInt32LittleEndian(ties.Bytes.AsSpan(ties.Offset + at)));
            }
        }
        return table;
    }

    /// <summary>Makes room for numbers below <paramref name="nextNumber"/>.</summary>
    public void Extend(int nextNumber)
    {
        if (nextNumber > _count) Families = new DisjointSets(Families, nextNumber - _count);
        _count = Math.Max(_count, nextNumber);
    }

    /// <summary>Takes families apart: each of their texts is one of its own again.</summary>
    public void Separate(IEnumerable<int> gone, IEnumerable<int> relatives)
    {
        HashSet<int> apart = [.. gone, .. relatives];
        DisjointSets families = new(_count);
        for (int number = 0; number < _count; number++)
            if (!apart.Contains(number)) families.Unite(number, Families.Find(number));
        Families = families;
    }

    /// <summary>The texts of the families of some texts, these themselves left out.</summary>
    public IReadOnlyList<int> RelativesOf(IReadOnlyCollection<int> texts)
    {
        HashSet<int> families = [.. texts.Select(Families.Find)], asked = [.. texts];
        List<int> relatives = [];
        for (int number = 0; number < _isThere.Length; number++)
            if (_isThere[number] && families.Contains(Families.Find(number)) && !asked.Contains(number)) relatives.Add(number);
        return relatives;
    }

    /// <summary>What a detection may take as settled: the fingerprints of all texts, and which are one family.</summary>
    public WordingMemory Remember(IndexReader reader, NearDuplicateOptions options)
    {
        List<UInt128> fingerprints = [];
        List<int> numbers = [];
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(FieldName.Fingerprint)?.GetEnumerator() is not { } terms) continue;
            NumericDocValues number = leaf.AtomicReader.GetNumericDocValues(FieldName.Number);
            DocsEnum? documents = null;
            while (terms.MoveNext())
            {
                documents = terms.Docs(leaf.AtomicReader.LiveDocs, documents, DocsFlags.NONE);
                int document = documents.NextDoc();
                if (document == DocIdSetIterator.NO_MORE_DOCS) continue;
                fingerprints.Add(KeyTerm.Read(terms.Term));
                numbers.Add((int)number.Get(document));
            }
        }
        Dictionary<int, int> first = [];
        int[] sets = new int[numbers.Count];
        for (int text = 0; text < sets.Length; text++)
            sets[text] = first.TryAdd(Families.Find(numbers[text]), text) ? text : first[Families.Find(numbers[text])];
        return WordingMemory.Of(options, [.. fingerprints], sets);
    }

    /// <summary>Ties as they are kept: four bytes each.</summary>
    public static BytesRef WriteTies(IReadOnlyList<int> ties)
    {
        byte[] bytes = new byte[sizeof(int) * ties.Count];
        for (int t = 0; t < ties.Count; t++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int) * t), ties[t]);
        return new BytesRef(bytes);
    }
}
