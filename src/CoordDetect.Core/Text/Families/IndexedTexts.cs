using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>Some texts of an index, numbered from 0, as a join reads them.</summary>
internal sealed class IndexedTexts(IReadOnlyList<(IndexSegment Segment, int Text)> texts) : ISetReader
{
    public int WordsOf(int text) => texts[text].Segment.WordsOf(texts[text].Text);

    public ReadOnlySpan<ulong> Read(int text) => ReadSet(text);

    public ReadOnlySpan<ulong> ReadSet(int text) => texts[text].Segment.ReadSet(texts[text].Text);
}
