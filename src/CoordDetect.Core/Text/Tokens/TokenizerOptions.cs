namespace CoordDetect.Core.Text.Tokens;

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

    /// <summary>Whether what a reply repeats of the comment that it answers is left out (default true).</summary>
    public bool StripRepeatedParent { get; init; } = true;

    /// <summary>Whether unmarked quotes are left out: what others said earlier in the thread, in a comment that has something to say about it (default true).</summary>
    public bool StripQuotedInThread { get; init; } = true;

    /// <summary>Whether what a site puts before or after the comments of many accounts, and the texts of share buttons, are left out (default true).</summary>
    public bool StripBoilerplate { get; init; } = true;

    /// <summary>The share of a site's accounts under whose comments the same words must stand to be boilerplate (0.01 to 1; default 0.05).</summary>
    public double BoilerplateShare { get; init; } = 0.05;

    /// <summary>The fewest accounts under whose comments the same words must stand to be boilerplate (5 or more; default 30).</summary>
    public int BoilerplateMinimumAccounts { get; init; } = 30;

    /// <summary>Cuts each comment on its own: nothing is left out that only other comments can tell.</summary>
    public TokenizerOptions EachOnItsOwn() => this with { StripSignatures = false, StripRepeatedParent = false, StripQuotedInThread = false, StripBoilerplate = false };

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (LongestWord is < 8 or > 1_000) problems.Add("The longest word must be between 8 and 1,000 characters.");
        if (SignatureMinimumComments < 2) problems.Add("A signature needs at least 2 comments.");
        if (!(BoilerplateShare is >= 0.01 and <= 1)) problems.Add("The share of accounts for boilerplate must be between 0.01 and 1.");
        if (BoilerplateMinimumAccounts < 5) problems.Add("Boilerplate needs at least 5 accounts.");
        return problems;
    }
}
