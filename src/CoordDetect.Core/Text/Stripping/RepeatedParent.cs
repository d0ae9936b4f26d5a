using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Finds what a reply repeats of the comment that it answers, where the engine marks no quote: runs of five words and more. A reply that has
/// nothing else is left whole: it is a copy.
/// </summary>
internal static class RepeatedParent
{
    private const int ShortestRun = 5;
    private const int OwnWords = 3;

    /// <summary>Marks the repeated words to be left out.</summary>
    public static void Drop(CommentCorpus corpus, TokenColumn words, int threads, CancellationToken cancellation)
    {
        Parallel.For(0, words.BlockCount, TokenizedCorpus.Parallelism(threads, cancellation), block =>
        {
            int end = Math.Min(corpus.CommentCount, (block + 1) << TokenColumn.BlockShift);
            for (int c = block << TokenColumn.BlockShift; c < end; c++)
                if (AnswersEarlier(corpus, c)) DropOne(c, words, words[corpus.ParentOf[c]]);
        });
    }

    private static bool AnswersEarlier(CommentCorpus corpus, int comment)
    {
        int parent = corpus.ParentOf[comment];
        if (parent < 0 || parent == comment) return false;
        PostedAt first = corpus.PostedAtOf(parent), second = corpus.PostedAtOf(comment);
        return !first.IsKnown || !second.IsKnown || first.UnixSeconds <= second.UnixSeconds;
    }

    private static void DropOne(int comment, TokenColumn words, ReadOnlySpan<int> parent)
    {
        ReadOnlySpan<int> own = words[comment];
        if (own.Length < ShortestRun + OwnWords || parent.Length < ShortestRun || !MayRepeat(own, parent)) return;
        List<(int StartA, int StartB, int Length)> runs = SharedRuns.Find(own, parent, ShortestRun);
        if (own.Length - runs.Sum(r => r.Length) < OwnWords) return;
        foreach ((int start, _, int length) in runs) words.Drop(comment, start, length);
    }

    // A few bits a run: says no to nearly all replies before anything is built.
    private static bool MayRepeat(ReadOnlySpan<int> own, ReadOnlySpan<int> parent)
    {
        Span<ulong> seen = stackalloc ulong[64];
        for (int i = 0; i + ShortestRun <= parent.Length; i++)
        {
            ulong h = ShingleReader.Hash(parent.Slice(i, ShortestRun));
            seen[(int)(h & 63)] |= 1UL << (int)((h >> 6) & 63);
        }
        for (int i = 0; i + ShortestRun <= own.Length; i++)
        {
            ulong h = ShingleReader.Hash(own.Slice(i, ShortestRun));
            if ((seen[(int)(h & 63)] >> (int)((h >> 6) & 63) & 1) != 0) return true;
        }
        return false;
    }
}
