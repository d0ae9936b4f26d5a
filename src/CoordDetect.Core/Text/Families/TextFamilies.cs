using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// The families of comments that share their wording: two comments are in one family where a chain of near-duplicates leads from one to
/// the other. Found exactly, without ever listing the pairs; these are streamed by <see cref="VisitPairs"/> for those who want them.
/// Immutable, and safe to read from several threads.
/// </summary>
public sealed class TextFamilies
{
    private readonly NearDuplicateJoin _join;
    private readonly FamilyTable _table;

    private TextFamilies(NearDuplicateJoin join, FamilyTable table) => (_join, _table) = (join, table);

    /// <summary>How the families were found.</summary>
    public NearDuplicateOptions Options => _join.Options;

    /// <summary>The comments grouped by identical wording.</summary>
    internal DistinctTexts Texts => _join.Texts;

    /// <summary>How many families there are.</summary>
    public int FamilyCount => _table.Count;

    /// <summary>Finds the families of a corpus. The result is the same for any number of threads.</summary>
    /// <param name="corpus">The comments.</param>
    /// <param name="tokens">Their words.</param>
    /// <param name="options">When two comments are near-duplicates.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="forPairs">Whether <see cref="VisitPairs"/> is to follow: without, the memory for it is let go, and asking for pairs all the same costs another join.</param>
    /// <param name="memory">
    /// What an earlier join of much the same comments has settled: only the rest is compared, and the families are the same. To be followed by
    /// <see cref="Remember"/>, so that the next join may go on from here. Of no use where pairs are limited to a window or to different accounts.
    /// </param>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static TextFamilies Find(
        CommentCorpus corpus, TokenizedCorpus tokens, NearDuplicateOptions options, int threads, CancellationToken cancellation, bool forPairs = true, WordingMemory? memory = null)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        NearDuplicateJoin join = new(corpus, tokens, options, threads, cancellation);
        FamilyTable table = FamilyTable.Build(corpus, join, memory, threads, cancellation);
        if (!forPairs) join.Release();
        return new TextFamilies(join, table);
    }

    /// <summary>What this join has settled, for the next one.</summary>
    /// <exception cref="InvalidOperationException">Pairs are limited to a window or to different accounts.</exception>
    public WordingMemory Remember(int threads, CancellationToken cancellation) => _join.Remember(_table.FamilyOf, threads, cancellation);

    /// <summary>The family of a comment, or -1. Families are numbered by their first comment in the corpus.</summary>
    public int FamilyOf(int comment) => _table.FamilyOf[comment];

    /// <summary>The comments of a family, at least two, sorted by time, then by index; unknown times last.</summary>
    public ReadOnlySpan<int> MembersOf(int family) => _table.MembersOf(family);

    /// <summary>The comment whose wording is most typical of the family; the oldest one of several with the same wording.</summary>
    public int CentreOf(int family) => _table.CentreOf[family];

    /// <summary>
    /// The comment from which the others of a family can have copied: the one that was certainly posted first, its clock's coarseness
    /// considered; -1 where times do not tell. A source is not by that a member of any coordination.
    /// </summary>
    public int SourceOf(int family) => _table.SourceOf(family);

    /// <summary>How long after the source of its family a comment was posted at the least, in seconds; null where times do not tell.</summary>
    public long? SecondsAfterSource(int comment) => _table.SecondsAfterSource(comment);

    /// <summary>Whether two comments have the same words in the same order, pictograms aside.</summary>
    public bool AreIdentical(int commentA, int commentB) =>
        _join.Texts.TextOf[commentA] >= 0 && _join.Texts.TextOf[commentA] == _join.Texts.TextOf[commentB];

    /// <summary>How similar two comments are, and in which way; near where neither threshold is reached. Order does not matter.</summary>
    public SimilarPair Compare(int commentA, int commentB) => _join.Compare(commentA, commentB);

    /// <summary>
    /// Streams every pair of comments that reaches the threshold, once, in an order that is the same for any number of threads: first
    /// identical texts, then near ones, then contained ones. The number of pairs may be quadratic in the size of a family; memory is not.
    /// </summary>
    public void VisitPairs(Action<SimilarPair> visit, int threads, CancellationToken cancellation) =>
        _join.VisitPairs(visit, threads, cancellation);
}
