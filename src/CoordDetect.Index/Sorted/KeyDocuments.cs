using Lucene.Net.Index;

namespace CoordDetect.Index.Sorted;

/// <summary>The documents with the key that was reached.</summary>
internal sealed class KeyDocuments : DocsEnum
{
    private IKeyPlaces? _places;
    private int _at;

    public override int DocID => _at < 0 ? -1 : _at < _places!.Documents.Length ? _places.Documents[_at] : NO_MORE_DOCS;

    public override int Freq => 1;

    /// <summary>Begins with the documents of the key that was reached.</summary>
    public void Of(IKeyPlaces places) => (_places, _at) = (places, -1);

    public override int NextDoc()
    {
        _at++;
        return DocID;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override long GetCost() => _places!.Documents.Length;
}
