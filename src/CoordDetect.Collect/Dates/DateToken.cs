namespace CoordDetect.Collect.Dates;

/// <summary>A number, a known or unknown word, or a mark, with its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The value of a number; the character of a mark.</param>
/// <param name="Meanings">What the word may mean, per language; empty for an unknown word.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value, IReadOnlyList<DateMeaning> Meanings)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Kind == DateTokenKind.Mark && Value == mark;

    /// <summary>Whether it is a number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public bool IsNumber(int low, int high) => Kind == DateTokenKind.Number && Value >= low && Value <= high;

    /// <summary>The meaning of the given kind, that of <paramref name="language"/> first; null where it has none.</summary>
    public DateMeaning? As(DateMeaningKind kind, string? language)
    {
        DateMeaning? found = null;
        if (Meanings is null) return null;
        foreach (DateMeaning meaning in Meanings)
        {
            if (meaning.Kind != kind) continue;
            if (meaning.Language == language) return meaning;
            found ??= meaning;
        }
        return found;
    }
}
