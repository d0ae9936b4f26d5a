namespace CoordDetect.Core.Text.Joins;

/// <summary>Reads texts, numbered from 0, as sets of shingles for a join. What it returns is valid until the next call. One a worker.</summary>
internal interface ISetReader
{
    /// <summary>How many words of a text are compared.</summary>
    int WordsOf(int text);

    /// <summary>The shingles of a text, in any order, perhaps with repeats: cheaper than <see cref="ReadSet"/>.</summary>
    ReadOnlySpan<ulong> Read(int text);

    /// <summary>The distinct shingles of a text, ascending.</summary>
    ReadOnlySpan<ulong> ReadSet(int text);
}
