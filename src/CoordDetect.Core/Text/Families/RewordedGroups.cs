using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// Comments of different families that are tied by less than a near-duplicate: by a shared passage, or because a good part of their wording
/// is the same although words were changed all over. Groups are chains of such ties. Immutable.
/// </summary>
public sealed class RewordedGroups
{
    private RewordedGroups(IReadOnlyList<IReadOnlyList<int>> groups) => Groups = groups;

    /// <summary>The comments of each group, at least two, by time, then by index; groups by their first comment in the corpus.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <summary>
    /// Ties comments by <paramref name="passages"/> and by a join of the looser threshold of <paramref name="options"/>. A group holds whole
    /// families; one that is a family already is left out. The result is the same for any number of threads.
    /// </summary>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static RewordedGroups Find(
        CommentCorpus corpus, TokenizedCorpus tokens, TextFamilies families, IReadOnlyList<SharedPassage> passages, RewordedOptions options, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        DisjointSets ties = new(corpus.CommentCount);
        foreach (SharedPassage passage in passages) ties.Unite(passage.CommentA, passage.CommentB);
        if (options.Threshold < families.Options.Threshold)
        {
            NearDuplicateOptions looser = families.Options with { Threshold = options.Threshold, MinimumWords = Math.Max(options.MinimumWords, families.Options.MinimumWords), Containment = 0 };
            UniteFamilies(ties, TextFamilies.Find(corpus, tokens, looser, threads, cancellation));
        }
        UniteFamilies(ties, families);
        return new RewordedGroups(Collect(corpus, families, ties));
    }

    private static void UniteFamilies(DisjointSets ties, TextFamilies families)
    {
        for (int family = 0; family < families.FamilyCount; family++)
        {
            ReadOnlySpan<int> members = families.MembersOf(family);
            foreach (int member in members[1..]) ties.Unite(members[0], member);
        }
    }

    private static List<IReadOnlyList<int>> Collect(CommentCorpus corpus, TextFamilies families, DisjointSets ties)
    {
        SortedDictionary<int, List<int>> groups = [];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            int root = ties.Find(c);
            if (root == c) continue;
            if (!groups.TryGetValue(root, out List<int>? group)) groups[root] = group = [root];
            group.Add(c);
        }
        List<IReadOnlyList<int>> kept = [];
        foreach (List<int> group in groups.Values)
        {
            if (group.TrueForAll(c => families.FamilyOf(c) >= 0 && families.FamilyOf(c) == families.FamilyOf(group[0]))) continue;
            group.Sort((a, b) => PairRules.ByTime(corpus, a, b));
            kept.Add(group);
        }
        return kept;
    }
}
