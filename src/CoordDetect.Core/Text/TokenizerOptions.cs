namespace CoordDetect.Core.Text;

/// <summary>How texts are cut into words. The defaults suit comments in any language.</summary>
public sealed record TokenizerOptions
{
    /// <summary>
    /// The longest word, in UTF-16 code units (8 to 1,000; default 64). A longer run of letters is cut into pieces of this length,
    /// so that ten megabytes without a space stay cheap.
    /// </summary>
    public int LongestWord { get; init; } = 64;

    /// <summary>Whether quoted text (<c>&gt;</c> lines, <c>[quote]</c>, <c>&lt;blockquote&gt;</c>, attributions) is left out (default true).</summary>
    public bool StripQuotes { get; init; } = true;

    /// <summary>Whether the tail that an account puts under all its comments is left out (default true).</summary>
    public bool StripSignatures { get; init; } = true;

    /// <summary>How many comments an account must have before a common tail counts as its signature (2 or more; default 4).</summary>
    public int SignatureMinimumComments { get; init; } = 4;

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (LongestWord is < 8 or > 1_000) problems.Add("The longest word must be between 8 and 1,000 characters.");
        if (SignatureMinimumComments < 2) problems.Add("A signature needs at least 2 comments.");
        return problems;
    }
}
