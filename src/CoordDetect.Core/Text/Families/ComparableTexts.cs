using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// The distinct texts of some comments in a form that can be compared with texts of any other corpus, now or later: what is outside of this
/// memory, an index on disk for one, keeps their keys. Each comment is cut on its own: signatures, boilerplate and what a reply repeats, which
/// only other comments can tell, are not left out. Immutable, and safe to read from several threads.
/// </summary>
public sealed class ComparableTexts
{
    private readonly DistinctTexts _texts;
    private readonly IndexSegment _sets;
    private readonly UInt128[] _fingerprints;
    private readonly NearDuplicateOptions _options;

    private ComparableTexts(DistinctTexts texts, IndexSegment sets, UInt128[] fingerprints, NearDuplicateOptions options) =>
        (_texts, _sets, _fingerprints, _options) = (texts, sets, fingerprints, options);

    /// <summary>How many distinct texts there are, pictograms aside.</summary>
    public int Count => _texts.Count;

    /// <summary>Cuts some comments and groups them by what they say.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="cutting">How they are cut.</param>
    /// <param name="options">What they are compared by; neither a window nor accounts count here.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static ComparableTexts Read(CommentCorpus comments, TokenizerOptions cutting, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        TokenizedCorpus tokens = TokenizedCorpus.Build(comments, cutting.EachOnItsOwn(), threads, cancellation);
        DistinctTexts texts = DistinctTexts.Group(tokens, options, threads, cancellation);
        return new ComparableTexts(
            texts, IndexSegment.Build(tokens, texts, options, threads, cancellation), TextFingerprints.Of(tokens, texts, options, threads, cancellation), options);
    }

    /// <summary>The text of a comment; -1 where it has too few words to be compared.</summary>
    public int TextOf(int comment) => _texts.TextOf[comment];

    /// <summary>The comments with a text, ascending.</summary>
    public ReadOnlySpan<int> CommentsOf(int text) => _texts.MembersOf(text);

    /// <summary>Names a text by its words alone (96 bits of SHA-256): equal in every corpus for equal words, pictograms aside.</summary>
    public UInt128 FingerprintOf(int text) => _fingerprints[text];

    /// <summary>How many words of a text are compared.</summary>
    public int WordsOf(int text) => _sets.WordsOf(text);

    /// <summary>The distinct shingles of a text as 64-bit hashes that are the same in every corpus, ascending.</summary>
    public ReadOnlySpan<ulong> KeysOf(int text) => _sets.ReadSet(text);

    /// <summary>Joins some of the texts, exactly: for each, the place of the first one in <paramref name="texts"/> that a chain of near-duplicates leads to.</summary>
    public int[] Join(IReadOnlyList<int> texts, int threads, CancellationToken cancellation)
    {
        TextLinker linker = new(texts.Count);
        int[] asked = [.. texts];
        TextJoin.Of(asked.Length, () => new TextSubset(asked, _sets), _options, threads, cancellation).FindAll(linker, threads, cancellation);
        return [.. Enumerable.Range(0, texts.Count).Select(linker.Sets.Find)];
    }
}
