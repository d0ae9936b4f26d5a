namespace CoordDetect.App.Report.Diff;

/// <summary>
/// Compares two comments word by word: runs of words that stand in both, in whatever order, by greedy string tiling
/// (Wise 1993, "String similarity via greedy string tiling and running Karp-Rabin matching"); words that stand in one only.
/// </summary>
internal static class WordDiff
{
    private const int ShortestRun = 3;
    private const double ShareToCompare = 0.4;

    /// <summary>The two texts as runs, and how many words stand in both as part of a run.</summary>
    /// <remarks>Time in proportion to the product of the two lengths times the number of different run lengths: cut long texts first.</remarks>
    public static (IReadOnlyList<TextRun> A, IReadOnlyList<TextRun> B, int SharedWords) Compare(string a, string b)
    {
        List<Word> wordsA = Word.Of(a), wordsB = Word.Of(b);
        int[] matchOfA = new int[wordsA.Count], matchOfB = new int[wordsB.Count];
        int shortest = Math.Min(ShortestRun, Math.Min(wordsA.Count, wordsB.Count));
        int shared = shortest == 0 ? 0 : Tile(wordsA, wordsB, matchOfA, matchOfB, shortest);
        bool objects = MatchObjects(wordsA, wordsB, matchOfA, matchOfB);
        if (shared == 0 && !objects) return (Plain(a), Plain(b), 0);
        // Where little is shared, what differs is nearly everything, and marking it would hide what matters.
        bool alike = shared >= ShareToCompare * Math.Min(wordsA.Count, wordsB.Count) && shared > 0;
        HashSet<string>? keysA = alike ? [.. wordsA.Select(w => w.Key)] : null, keysB = alike ? [.. wordsB.Select(w => w.Key)] : null;
        return (Runs(a, wordsA, matchOfA, keysB), Runs(b, wordsB, matchOfB, keysA), shared);
    }

    // Marks the longest runs that stand in both and are not yet marked, until they get too short; a word's mark is its run's number, from 1.
    private static int Tile(List<Word> a, List<Word> b, int[] matchOfA, int[] matchOfB, int shortest)
    {
        int shared = 0, run = 0;
        while (true)
        {
            List<(int A, int B)> ends = LongestRuns(a, b, matchOfA, matchOfB, out int length);
            if (length < shortest) return shared;
            foreach ((int endA, int endB) in ends)
            {
                if (IsTaken(matchOfA, endA, length) || IsTaken(matchOfB, endB, length)) continue;
                matchOfA.AsSpan(endA - length + 1, length).Fill(++run);
                matchOfB.AsSpan(endB - length + 1, length).Fill(run);
                shared += length;
            }
        }
    }

    // A hashtag, a mention or an address that stands in both is worth marking on its own.
    private static bool MatchObjects(List<Word> a, List<Word> b, int[] matchOfA, int[] matchOfB)
    {
        HashSet<string> shared = [.. a.Where(w => w.IsObject).Select(w => w.Key)];
        shared.IntersectWith(b.Where(w => w.IsObject).Select(w => w.Key));
        Mark(a, matchOfA);
        Mark(b, matchOfB);
        return shared.Count > 0;

        void Mark(List<Word> words, int[] match)
        {
            // Negative numbers, each its own: no two of them run together.
            for (int i = 0; i < match.Length; i++)
                if (match[i] == 0 && shared.Contains(words[i].Key)) match[i] = -1 - i;
        }
    }

    private static List<(int A, int B)> LongestRuns(List<Word> a, List<Word> b, int[] matchOfA, int[] matchOfB, out int longest)
    {
        List<(int A, int B)> ends = [];
        int[] before = new int[b.Count + 1], now = new int[b.Count + 1];
        longest = 0;
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                bool same = matchOfA[i] == 0 && matchOfB[j] == 0 && string.Equals(a[i].Key, b[j].Key, StringComparison.Ordinal);
                int length = now[j + 1] = same ? before[j] + 1 : 0;
                if (length == 0 || length < longest) continue;
                if (length > longest) ends.Clear();
                longest = length;
                ends.Add((i, j));
            }
            (before, now) = (now, before);
        }
        return ends;
    }

    private static bool IsTaken(int[] match, int end, int length) => match.AsSpan(end - length + 1, length).ContainsAnyExcept(0);

    private static List<TextRun> Runs(string text, List<Word> words, int[] match, HashSet<string>? others)
    {
        List<TextRun> runs = [];
        int at = 0;
        for (int i = 0; i < words.Count; i++)
        {
            // What lies between two words of one shared run belongs to it.
            bool continues = i > 0 && match[i] != 0 && match[i] == match[i - 1];
            Add(runs, text[at..words[i].Start], continues ? TextMark.Shared : TextMark.Plain);
            TextMark mark = match[i] != 0 ? TextMark.Shared : others is null || others.Contains(words[i].Key) ? TextMark.Plain : TextMark.Different;
            Add(runs, text[words[i].Start..words[i].End], mark);
            at = words[i].End;
        }
        Add(runs, text[at..], TextMark.Plain);
        return runs;
    }

    private static void Add(List<TextRun> runs, string text, TextMark mark)
    {
        if (text.Length == 0) return;
        // A blank between two words that differ joins them into one mark.
        if (runs.Count > 1 && mark == TextMark.Different && runs[^1] is { Text: " " } && runs[^2].Mark == TextMark.Different)
        {
            runs[^2] = new TextRun(runs[^2].Text + " " + text, mark);
            runs.RemoveAt(runs.Count - 1);
        }
        else if (runs.Count > 0 && runs[^1].Mark == mark) runs[^1] = new TextRun(runs[^1].Text + text, mark);
        else runs.Add(new TextRun(text, mark));
    }

    private static List<TextRun> Plain(string text) => text.Length == 0 ? [] : [new TextRun(text, TextMark.Plain)];
}
