namespace CoordDetect.Core.Text;

/// <summary>Some texts of an index, numbered from 0, as a join reads them: first those that were there before, then new ones.</summary>
internal sealed class IndexedTexts(IReadOnlyList<(IndexSegment Segment, int Text)> texts, int before, DisjointSets families) : ISetReader, IJoinObserver
{
    public int WordsOf(int text) => texts[text].Segment.WordsOf(texts[text].Text);

    public ReadOnlySpan<ulong> Read(int text) => ReadSet(text);

    public ReadOnlySpan<ulong> ReadSet(int text) => texts[text].Segment.SetOf(texts[text].Text);

    public bool IsSettled(int textA, int textB) => families.AreUnited(CommentOf(textA), CommentOf(textB));

    /// <summary>Two texts that were there before have been compared before.</summary>
    public bool IsWanted(int textA, int textB) => textA >= before || textB >= before;

    public void Found(int textA, int textB, double similarity) => families.Unite(CommentOf(textA), CommentOf(textB));

    private int CommentOf(int text) => texts[text].Segment.CommentOf(texts[text].Text);
}
