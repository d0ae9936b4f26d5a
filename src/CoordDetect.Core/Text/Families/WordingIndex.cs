using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// The families of near-duplicates of a corpus that grows: adding comments costs one pass over the shingles that are there, and gives exactly
/// the families that <see cref="TextFamilies"/> finds in all comments at once (up to a meeting of 64-bit hashes, see <see cref="ShingleReader"/>).
/// Every state is immutable and shares what it can with the one it came from. Texts are cut each on its own: signatures and boilerplate, which
/// only other comments can tell, are not left out.
/// </summary>
public sealed class WordingIndex
{
    private readonly TokenizerOptions _cutting;
    private readonly NearDuplicateOptions _options;
    private readonly IndexSegment[] _segments;
    private readonly DisjointSets _families;

    private WordingIndex(TokenizerOptions cutting, NearDuplicateOptions options, IndexSegment[] segments, DisjointSets families, int comments, IReadOnlyList<int> changed) =>
        (_cutting, _options, _segments, _families, CommentCount, Changed) = (cutting, options, segments, families, comments, changed);

    /// <summary>How many comments there are. They are numbered in the order in which they came.</summary>
    public int CommentCount { get; }

    /// <summary>The families, by their first comments, that the comments which came last have made or joined, ascending.</summary>
    public IReadOnlyList<int> Changed { get; }

    /// <summary>An index without comments.</summary>
    /// <exception cref="UserFacingException">An option is out of range, or pairs are limited to a window or to different accounts.</exception>
    public static WordingIndex Empty(TokenizerOptions cutting, NearDuplicateOptions options)
    {
        List<string> problems = [.. cutting.Validate(), .. options.Validate()];
        if (options.WindowSeconds is not null || options.CrossAccountOnly) problems.Add("An index of wording compares all comments: neither a window nor different accounts can be asked for.");
        if (problems.Count > 0) throw new UserFacingException(string.Join(" ", problems));
        return new WordingIndex(cutting.EachOnItsOwn(), options, [], new DisjointSets(0), 0, []);
    }

    /// <summary>The first comment of the family of a comment: the comment itself where it came first or has no family.</summary>
    public int FamilyOf(int comment) => _families.Find(comment);

    /// <summary>
    /// The index with further comments, numbered on from <see cref="CommentCount"/>. Costs one or two passes over the shingles of the earlier
    /// texts (a nanosecond or two each) and a join of the new texts with those few that may match them.
    /// </summary>
    public WordingIndex Add(CommentCorpus comments, int threads, CancellationToken cancellation)
    {
        TokenizedCorpus tokens = TokenizedCorpus.Build(comments, _cutting, threads, cancellation);
        DistinctTexts texts = DistinctTexts.Group(tokens, _options, threads, cancellation);
        IndexSegment added = IndexSegment.Build(tokens, texts, _options, CommentCount, threads, cancellation);
        DisjointSets families = new(_families, comments.CommentCount);
        for (int text = 0; text < texts.Count; text++)
            foreach (int copy in texts.MembersOf(text)[1..]) families.Unite(CommentCount + texts.First(text), CommentCount + copy);
        Join(added, families, threads, cancellation);
        HashSet<int> changed = [];
        for (int c = CommentCount; c < CommentCount + comments.CommentCount; c++)
            if (families.Find(c) != c) changed.Add(families.Find(c));
        return new WordingIndex(_cutting, _options, [.. _segments, added], families, CommentCount + comments.CommentCount, [.. changed.Order()]);
    }

    private void Join(IndexSegment added, DisjointSets families, int threads, CancellationToken cancellation)
    {
        List<(IndexSegment Segment, int Text)> texts = [];
        IndexProbe? probe = _segments.Length == 0 ? null : new(new AddedTexts(added.TextCount, added), _options);
        foreach (IndexSegment segment in _segments)
            texts.AddRange(probe!.Matches(segment.TextCount, () => segment, threads, cancellation).Select(text => (segment, text)));
        int before = texts.Count;
        texts.AddRange(Enumerable.Range(0, added.TextCount).Select(text => (added, text)));
        AddedLinker linker = new([.. texts.Select(t => t.Segment.CommentOf(t.Text))], before, families);
        IndexedTexts indexed = new(texts);
        TextJoin.Of(texts.Count, () => indexed, _options, threads, cancellation).FindAll(linker, threads, cancellation);
    }
}
