namespace CoordDetect.Core.Text.Language;

/// <summary>How the language model of a corpus is made.</summary>
public sealed record LanguageModelOptions
{
    /// <summary>How often each line of the bundled everyday English and French counts beside the corpus (0 to 1,000; default 1; 0 leaves it out).</summary>
    public int BackgroundWeight { get; init; } = 1;

    /// <summary>Of longer comments only this many words are compared by <see cref="LanguageModel.SharedBits"/> (16 or more; default 2,000).</summary>
    public int LongestComparison { get; init; } = 2_000;
}
