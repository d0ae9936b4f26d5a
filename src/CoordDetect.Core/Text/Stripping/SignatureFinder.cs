using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Finds the tail that an account puts under its comments: the last words that nearly all of them share. It says who writes, not what,
/// and two comments are not alike for it.
/// </summary>
internal static class SignatureFinder
{
    private const double ShareOfComments = 0.8;
    private const int ShortestSignature = 2;
    private const int LongestSignature = 60;

    /// <summary>Marks the signatures to be left out.</summary>
    public static void Drop(CommentCorpus corpus, TokenColumn words, int minimumComments)
    {
        int[] order = [.. Enumerable.Range(0, corpus.CommentCount)];
        int[] account = corpus.AccountOf.ToArray();
        Array.Sort(account, order);
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && account[end] == account[start]) end++;
            if (end - start >= minimumComments) DropOne(order.AsSpan(start, end - start), words);
            start = end;
        }
    }

    private static void DropOne(ReadOnlySpan<int> comments, TokenColumn words)
    {
        int needed = (int)Math.Ceiling(ShareOfComments * comments.Length);
        // The most common last words; each further word must still be shared by enough comments.
        List<int> tail = [];
        List<int> sharing = [.. comments];
        while (tail.Count < LongestSignature)
        {
            Dictionary<int, List<int>> byWord = [];
            foreach (int comment in sharing)
            {
                ReadOnlySpan<int> own = words[comment];
                if (own.Length <= tail.Count) continue;
                int last = own[^(tail.Count + 1)];
                (byWord.TryGetValue(last, out List<int>? list) ? list : byWord[last] = []).Add(comment);
            }
            // Ties cannot reach the share that is needed, so that it does not matter which comes first.
            (int word, List<int>? sharingIt) = byWord.Where(w => w.Value.Count >= needed).Select(w => (w.Key, w.Value)).FirstOrDefault();
            if (sharingIt is null) break;
            tail.Add(word);
            sharing = sharingIt;
        }
        // Where whole comments are the same they are copies of each other, and no comment with a signature.
        if (tail.Count < ShortestSignature || AreMostlyWhole(sharing, words, tail.Count)) return;
        foreach (int comment in sharing) words.Drop(comment, words[comment].Length - tail.Count, tail.Count);
    }

    private static bool AreMostlyWhole(List<int> comments, TokenColumn words, int tail)
    {
        HashSet<ulong> before = [];
        foreach (int comment in comments) before.Add(ShingleReader.Hash(words[comment][..^tail]));
        return before.Count * 2 <= comments.Count;
    }
}
