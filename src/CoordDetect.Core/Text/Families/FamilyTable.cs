using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>The families as columns: members in order, and the most typical member of each.</summary>
internal sealed class FamilyTable
{
    private readonly int[] _start;
    private readonly int[] _members;

    private readonly CommentCorpus _corpus;

    private FamilyTable(CommentCorpus corpus, int[] familyOf, int[] start, int[] members)
    {
        _corpus = corpus;
        FamilyOf = familyOf;
        _start = start;
        _members = members;
        CentreOf = new int[start.Length - 1];
    }

    public int Count => CentreOf.Length;
    public int[] FamilyOf { get; }
    public int[] CentreOf { get; }

    public ReadOnlySpan<int> MembersOf(int family) => _members.AsSpan(_start[family], _start[family + 1] - _start[family]);

    /// <inheritdoc cref="TextFamilies.SourceOf"/>
    public int SourceOf(int family)
    {
        ReadOnlySpan<int> members = MembersOf(family);
        PostedAt first = _corpus.PostedAtOf(members[0]), second = _corpus.PostedAtOf(members[1]);
        bool certain = first.IsKnown && second.IsKnown && first.UnixSeconds + first.SpanSeconds <= second.UnixSeconds;
        return certain ? members[0] : -1;
    }

    /// <inheritdoc cref="TextFamilies.SecondsAfterSource"/>
    public long? SecondsAfterSource(int comment)
    {
        int source = FamilyOf[comment] < 0 ? -1 : SourceOf(FamilyOf[comment]);
        if (source < 0 || source == comment || !_corpus.PostedAtOf(comment).IsKnown) return null;
        PostedAt first = _corpus.PostedAtOf(source);
        return Math.Max(0, _corpus.TimeOf[comment] - first.UnixSeconds - first.SpanSeconds + 1);
    }

    /// <summary>Runs the join, as far as <paramref name="memory"/> has not settled it, and gathers the families.</summary>
    public static FamilyTable Build(CommentCorpus corpus, NearDuplicateJoin join, WordingMemory? memory, int threads, CancellationToken cancellation)
    {
        int[] familyOf = join.FindRoots(memory, threads, cancellation);
        int[] start = Number(familyOf);
        int[] members = new int[start[^1]];
        int[] next = start[..^1];
        for (int c = 0; c < familyOf.Length; c++)
            if (familyOf[c] >= 0) members[next[familyOf[c]]++] = c;
        FamilyTable table = new(corpus, familyOf, start, members);
        Parallel.For(0, table.Count, TokenizedCorpus.Parallelism(threads, cancellation), join.NewReader, (family, _, reader) =>
        {
            Span<int> own = members.AsSpan(start[family], start[family + 1] - start[family]);
            own.Sort((a, b) => PairRules.ByTime(corpus, a, b));
            table.CentreOf[family] = Centre(own, join.Texts, reader);
            return reader;
        }, _ => { });
        return table;
    }

    // Replaces roots by family numbers, in order of the first comment; roots of one comment only become -1. Returns where families start.
    private static int[] Number(int[] roots)
    {
        int[] sizes = new int[roots.Length];
        foreach (int root in roots)
            if (root >= 0) sizes[root]++;
        int[] family = new int[roots.Length];
        List<int> start = [0];
        for (int c = 0; c < roots.Length; c++)
        {
            int root = roots[c];
            if (root < 0) continue;
            if (sizes[root] == 1)
            {
                roots[c] = -1;
                continue;
            }
            if (family[root] == 0)
            {
                start.Add(start[^1] + sizes[root]);
                family[root] = start.Count - 1;
            }
            roots[c] = family[root] - 1;
        }
        return [.. start];
    }

    // The text whose shingles are the most common in the family, each text weighted by its copies: linear where a medoid would be quadratic.
    private static int Centre(ReadOnlySpan<int> members, DistinctTexts texts, ShingleReader reader)
    {
        Dictionary<int, int> copies = [];
        foreach (int member in members)
            copies[texts.TextOf[member]] = copies.GetValueOrDefault(texts.TextOf[member]) + 1;
        if (copies.Count == 1) return members[0];
        Dictionary<ulong, int> common = [];
        double total = 0;
        foreach ((int text, int count) in copies)
        {
            ReadOnlySpan<ulong> set = reader.ReadSet(texts.First(text));
            total += (double)set.Length * count;
            foreach (ulong key in set) common[key] = common.GetValueOrDefault(key) + count;
        }
        int best = members[0];
        double bestScore = -1;
        HashSet<int> judged = [];
        foreach (int member in members)
        {
            if (!judged.Add(texts.TextOf[member])) continue;
            ReadOnlySpan<ulong> set = reader.ReadSet(member);
            double sum = 0;
            foreach (ulong key in set) sum += common[key];
            // Expected overlap with a random member over the expected size of both together.
            double score = sum / members.Length / (set.Length + total / members.Length - sum / members.Length);
            if (score > bestScore + 1e-12) (best, bestScore) = (member, score);
        }
        return best;
    }
}
