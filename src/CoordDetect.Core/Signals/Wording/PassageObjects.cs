using CoordDetect.Core.Text;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>Joins passages that overlap in a comment by at least the minimum length: near-linear in the passages, by sorting and union–find.</summary>
internal static class PassageObjects
{
    public static List<PassageObject> Group(IReadOnlyList<SharedPassage> passages, int minimumWords)
    {
        int[] root = [.. Enumerable.Range(0, passages.Count)];
        foreach (IGrouping<int, (int Comment, int Start, int End, int Passage)> comment in Ends(passages).GroupBy(e => e.Comment))
            JoinOverlaps(root, [.. comment.OrderBy(e => e.Start).ThenByDescending(e => e.End)], minimumWords);
        return [.. Enumerable.Range(0, passages.Count)
            .GroupBy(p => Find(root, p))
            .OrderBy(g => g.Key)
            .Select(g => Make(passages, g))];
    }

    private static IEnumerable<(int Comment, int Start, int End, int Passage)> Ends(IReadOnlyList<SharedPassage> passages)
    {
        for (int p = 0; p < passages.Count; p++)
        {
            yield return (passages[p].CommentA, passages[p].StartA, passages[p].StartA + passages[p].Length, p);
            yield return (passages[p].CommentB, passages[p].StartB, passages[p].StartB + passages[p].Length, p);
        }
    }

    // Sorted by start, an interval overlaps the open one or opens the next.
    private static void JoinOverlaps(int[] root, (int Comment, int Start, int End, int Passage)[] ends, int minimumWords)
    {
        (int End, int Passage) open = (int.MinValue, -1);
        foreach ((_, int start, int end, int passage) in ends)
        {
            if (open.Passage >= 0 && Math.Min(open.End, end) - start >= minimumWords) root[Find(root, passage)] = Find(root, open.Passage);
            if (end > open.End) open = (end, passage);
        }
    }

    private static PassageObject Make(IReadOnlyList<SharedPassage> passages, IEnumerable<int> members)
    {
        List<SharedPassage> own = [.. members.Select(m => passages[m])];
        SharedPassage longest = own.MaxBy(p => p.Length)!;
        return new PassageObject(
            [.. own.SelectMany(p => new[] { p.CommentA, p.CommentB }).Distinct().Order()], own.Min(p => p.Bits), longest.CommentA, longest.StartA, longest.Length);
    }

    private static int Find(int[] root, int p)
    {
        while (root[p] != p) p = root[p] = root[root[p]];
        return p;
    }
}
