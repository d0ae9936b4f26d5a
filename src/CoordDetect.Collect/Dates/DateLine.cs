namespace CoordDetect.Collect.Dates;

/// <summary>A tokenized text with what is known about its page; reading past the end gives an empty mark.</summary>
internal sealed class DateLine
{
    private static readonly DateToken End = new(DateTokenKind.Mark, int.MaxValue, 0, 0, []);
    private readonly string _text;
    private readonly List<DateToken> _tokens;

    /// <summary>Tokenizes a text.</summary>
    public DateLine(ReadOnlySpan<char> text, DateContext context)
    {
        _text = (text.Length > DateTokenizer.MaxLength ? text[..DateTokenizer.MaxLength] : text).ToString();
        _tokens = DateTokenizer.Tokenize(_text);
        Context = context;
        Language = context.PrimaryLanguage;
    }

    /// <summary>What is known about the page.</summary>
    public DateContext Context { get; }

    /// <summary>The page's language without its region.</summary>
    public string? Language { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>The text.</summary>
    public string Text => _text;

    /// <summary>The token at a position.</summary>
    public DateToken this[int at] => (uint)at < (uint)_tokens.Count ? _tokens[at] : End;

    /// <summary>The lower-case text of a token; empty past the end.</summary>
    public string TextOf(int at) => (uint)at < (uint)_tokens.Count ? _text.Substring(_tokens[at].Start, _tokens[at].Length).ToLowerInvariant() : "";

    /// <summary>Whether the token at a position can mean this.</summary>
    public bool Has(int at, DateMeaningKind kind, int value)
    {
        foreach (DateMeaning meaning in this[at].Meanings)
            if (meaning.Kind == kind && meaning.Value == value) return true;
        return false;
    }

    /// <summary>The value of the token's meaning of this kind, or null.</summary>
    public int? Value(int at, DateMeaningKind kind) => this[at].As(kind, Language)?.Value;
}
