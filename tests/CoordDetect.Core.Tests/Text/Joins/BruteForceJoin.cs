using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Joins;

/// <summary>The join as its definition reads: all pairs of comments, sets of strings.</summary>
internal static class BruteForceJoin
{
    public static List<SimilarPair> Pairs(CommentCorpus corpus, TokenizedCorpus tokens, NearDuplicateOptions options)
    {
        string[][] words = [.. Enumerable.Range(0, corpus.CommentCount).Select(c => Wording(tokens, c))];
        int[][] sets = Sets(words, options);
        // Two sets that share nothing are no pair under any definition: only those that share a shingle are compared.
        Dictionary<int, List<int>> holders = [];
        for (int c = 0; c < sets.Length; c++)
            foreach (int shingle in sets[c]) (holders.TryGetValue(shingle, out List<int>? list) ? list : holders[shingle] = []).Add(c);
        List<SimilarPair> found = [];
        int[] overlap = new int[sets.Length];
        for (int a = 0; a < sets.Length; a++)
        {
            SortedSet<int> others = [];
            foreach (int b in sets[a].SelectMany(shingle => holders[shingle]).Where(b => b > a))
                if (overlap[b]++ == 0) others.Add(b);
            foreach (int b in others)
            {
                if (Compare(corpus, words, sets, options, a, b, overlap[b]) is { } pair) found.Add(pair);
                overlap[b] = 0;
            }
        }
        return found;
    }

    /// <summary>The family of each comment by connected pairs, numbered by first comment; -1 for none.</summary>
    public static int[] Families(CommentCorpus corpus, List<SimilarPair> pairs)
    {
        int[] label = [.. Enumerable.Range(0, corpus.CommentCount)];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (SimilarPair pair in pairs)
            {
                int low = Math.Min(label[pair.CommentA], label[pair.CommentB]);
                changed |= label[pair.CommentA] != low || label[pair.CommentB] != low;
                label[pair.CommentA] = label[pair.CommentB] = low;
            }
        }
        HashSet<int> paired = [.. pairs.SelectMany(p => new[] { p.CommentA, p.CommentB })];
        Dictionary<int, int> numbers = [];
        return [.. label.Select((root, c) => !paired.Contains(c) ? -1 : numbers.TryGetValue(root, out int n) ? n : numbers[root] = numbers.Count)];
    }

    private static SimilarPair? Compare(CommentCorpus corpus, string[][] words, int[][] sets, NearDuplicateOptions options, int a, int b, int overlap)
    {
        if (words[a].Length < options.MinimumWords || words[b].Length < options.MinimumWords) return null;
        if (options.CrossAccountOnly && corpus.AccountOf[a] == corpus.AccountOf[b]) return null;
        if (options.WindowSeconds is { } window
            && (!corpus.PostedAtOf(a).IsKnown || !corpus.PostedAtOf(b).IsKnown || Math.Abs(corpus.TimeOf[a] - corpus.TimeOf[b]) > window)) return null;
        if (words[a].SequenceEqual(words[b])) return new SimilarPair(a, b, 1, SimilarityKind.Exact);
        double jaccard = overlap / (double)(sets[a].Length + sets[b].Length - overlap);
        if (jaccard >= options.Threshold) return new SimilarPair(a, b, jaccard, SimilarityKind.Near);
        int small = sets[a].Length <= sets[b].Length ? a : b;
        double contained = overlap / (double)sets[small].Length;
        bool longEnough = words[small].Length >= options.ContainmentMinimumWords
            || (sets[a].Length == sets[b].Length && Math.Max(words[a].Length, words[b].Length) >= options.ContainmentMinimumWords);
        return options.Containment > 0 && contained >= options.Containment && longEnough
            ? new SimilarPair(a, b, contained, SimilarityKind.Contained)
            : null;
    }

    private static string[] Wording(TokenizedCorpus tokens, int comment)
    {
        string[] all = [.. tokens.WordsOf(comment).ToArray().Select(tokens.WordText)];
        string[] words = [.. tokens.WordsOf(comment).ToArray().Where(w => !tokens.IsSymbol(w)).Select(tokens.WordText)];
        return words.Length > 0 ? words : all;
    }

    private static int[][] Sets(string[][] words, NearDuplicateOptions options)
    {
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        return [.. words.Select(w => Shingles(w, options).Distinct().Select(s => ids.TryGetValue(s, out int id) ? id : ids[s] = ids.Count).Order().ToArray())];
    }

    private static IEnumerable<string> Shingles(string[] words, NearDuplicateOptions options)
    {
        string text = string.Join(' ', words);
        string[] units = options.Unit == TextUnit.Words ? words : [.. text.Select(c => c.ToString())];
        int size = Math.Min(options.EffectiveShingleSize, units.Length);
        for (int i = 0; size > 0 && i + size <= units.Length; i++) yield return $"{size}:" + string.Join('\u0001', units[i..(i + size)]);
    }
}
