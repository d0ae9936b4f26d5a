using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text;

namespace CoordDetect.Core.Signals;

/// <summary>What signals look at: the corpus, and what the text stage made of it.</summary>
/// <param name="Corpus">The comments.</param>
/// <param name="Tokens">Their words, links, hashtags and mentions.</param>
/// <param name="Families">The families of comments that share wording.</param>
/// <param name="Language">How surprising wording is in this corpus.</param>
public sealed record SignalContext(CommentCorpus Corpus, TokenizedCorpus Tokens, TextFamilies Families, LanguageModel Language);
