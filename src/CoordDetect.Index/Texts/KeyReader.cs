using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoordDetect.Index.Texts;

/// <summary>Looks up the keys of one field in one segment. One a thread.</summary>
internal sealed class KeyReader
{
    private readonly TermsEnum? _terms;
    private readonly BytesRef _key = new(16);
    private readonly int _width;
    private DocsEnum? _docs;

    public KeyReader(AtomicReader segment, string field, int width = sizeof(ulong))
    {
        _terms = segment.GetTerms(field)?.GetEnumerator();
        _width = width;
    }

    /// <summary>Goes to a key; how many documents have it, deleted ones among them; 0 where it is not there.</summary>
    public int Find(UInt128 key)
    {
        if (_terms is null) return 0;
        KeyTerm.Write(key, _width, _key);
        return _terms.SeekExact(_key) ? _terms.DocFreq : 0;
    }

    /// <summary>What leads back to the key that was just found.</summary>
    public TermState Place() => _terms!.GetTermState();

    /// <summary>Goes back to a key.</summary>
    public void Return(UInt128 key, TermState place)
    {
        KeyTerm.Write(key, _width, _key);
        _terms!.SeekExact(_key, place);
    }

    /// <summary>The documents with the key that was just found. Valid until the next call.</summary>
    public DocsEnum Documents(IBits? live) => _docs = _terms!.Docs(live, _docs, DocsFlags.NONE);

    /// <summary>The first document with a key, or -1.</summary>
    public int FirstOf(UInt128 key, IBits? live)
    {
        if (Find(key) == 0) return -1;
        int document = Documents(live).NextDoc();
        return document == DocIdSetIterator.NO_MORE_DOCS ? -1 : document;
    }
}
