using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Signals;

/// <summary>What signals look at.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Tokens">Its words, links, hashtags and mentions.</param>
/// <param name="Families">Its families of near-duplicates.</param>
/// <param name="Language">Its language model.</param>
public sealed record SignalContext(CommentCorpus Corpus, TokenizedCorpus Tokens, TextFamilies Families, LanguageModel Language)
{
    /// <summary>How many threads a signal may use; what it sees does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Ends long work.</summary>
    public CancellationToken Cancellation { get; init; }
}
