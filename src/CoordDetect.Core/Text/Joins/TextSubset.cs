namespace CoordDetect.Core.Text.Joins;

/// <summary>Some texts of another reader, numbered from 0 on.</summary>
internal sealed class TextSubset(int[] texts, ISetReader reader) : ISetReader
{
    public int WordsOf(int text) => reader.WordsOf(texts[text]);

    public ReadOnlySpan<ulong> Read(int text) => reader.Read(texts[text]);

    public ReadOnlySpan<ulong> ReadSet(int text) => reader.ReadSet(texts[text]);
}
