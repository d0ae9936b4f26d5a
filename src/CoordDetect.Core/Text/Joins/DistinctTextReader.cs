namespace CoordDetect.Core.Text.Joins;

/// <summary>Reads the distinct texts of a corpus, each by its first comment.</summary>
internal sealed class DistinctTextReader(DistinctTexts texts, ShingleReader reader) : ISetReader
{
    public int WordsOf(int text) => reader.Wording(texts.First(text)).Length;

    public ReadOnlySpan<ulong> Read(int text) => reader.Read(texts.First(text));

    public ReadOnlySpan<ulong> ReadSet(int text) => reader.ReadSet(texts.First(text));
}
