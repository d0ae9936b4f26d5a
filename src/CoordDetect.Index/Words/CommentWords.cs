namespace CoordDetect.Index.Words;

/// <summary>What a comment says, as the index takes it: words of its text, its object and its links, and their stems. One a thread.</summary>
internal sealed class CommentWords
{
    // Farther apart than any phrase is long.
    private const int Gap = 1_000;
    private readonly WordReader _reader = new();

    /// <summary>The words with their places.</summary>
    public WordStream Words { get; } = new();

    /// <summary>The stems.</summary>
    public WordStream Stems { get; } = new();

    /// <summary>Reads a comment.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="shared">What it shares.</param>
    /// <param name="links">Where it leads to.</param>
    /// <param name="language">The language that it says it is in, or null.</param>
    public void Read(string text, string shared, string links, string? language)
    {
        Words.Clear();
        Stems.Clear();
        IReadOnlyList<PlacedWord> words = _reader.Read(text);
        int languages = WordLanguage.Named(language) ?? WordReader.LanguagesOf(words);
        Words.AddWords(words, 1);
        Stems.AddStems(words, languages);
        foreach (string part in (ReadOnlySpan<string>)[shared, links])
            if (part.Length > 0) Words.AddWords(_reader.Read(part), Gap);
    }

    /// <summary>A name as it is compared: folded, blanks made single, at most 200 characters.</summary>
    public string Name(string name) => FoldedName.Of(_reader.Table, name);
}
