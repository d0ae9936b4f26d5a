using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Finds what a comment quotes of others in its thread where nothing marks the quote ("Originally posted by X", "X a écrit", a bare copied sentence): runs of twelve words and more that another account said
/// earlier in the thread, in a comment that has words of its own to say about them, eight on end at least. A comment that <em>is</em> the earlier words, whole or varied here and there, is a copy and stays whole; so does
/// a comment with words that more than three accounts of the thread say: that is no quote but a text that goes round, with or without slots;
/// and words that stand in another thread, too, are not this one's to quote.
/// Comments without a named thread are left alone. Cost: linear in the words.
/// </summary>
internal static class QuotedInThread
{
    private const int ShortestRun = 5;

    // Five words may be a turn of phrase, and the fixed words between two slots of a letter are few; who quotes, quotes a sentence.
    private const int ShortestQuote = 12;

    // Who varies a copied text changes a few words here and there; who answers a quote says a sentence.
    private const int OwnWordsOnEnd = 8;

    // Its author and who takes it up.
    private const int MostAccounts = 3;

    // A bound on the memory of one thread: what was said so many words ago nobody quotes.
    private const int MostRemembered = 4_000_000;

    /// <summary>Marks the quoted words to be left out.</summary>
    public static void Drop(CommentCorpus corpus, TokenColumn words, int threads, CancellationToken cancellation)
    {
        int[][] byThread = InOrder(corpus);
        GoingRound elsewhere = new(corpus, words, ShortestRun);
        List<(int Comment, int Start, int Length)>[] quoted = new List<(int, int, int)>[byThread.Length];
        Parallel.For(0, byThread.Length, TokenizedCorpus.Parallelism(threads, cancellation), t => quoted[t] = byThread[t].Length < 2 ? [] : Quotes(byThread[t], corpus, words, elsewhere));
        // Blocks of comments are marked by one thread, for a block holds comments of several threads.
        foreach ((int comment, int start, int length) in quoted.SelectMany(q => q)) words.Drop(comment, start, length);
    }

    private static int[][] InOrder(CommentCorpus corpus)
    {
        List<int>[] byThread = new List<int>[corpus.ThreadCount];
        for (int t = 0; t < byThread.Length; t++) byThread[t] = [];
        for (int c = 0; c < corpus.CommentCount; c++) byThread[corpus.ThreadOf[c]].Add(c);
        return [.. byThread.Select((comments, t) => corpus.ThreadName(t).Length == 0 ? Array.Empty<int>()
            : [.. comments.OrderBy(c => corpus.PostedAtOf(c) is { IsKnown: true } at ? at.UnixSeconds : long.MaxValue).ThenBy(c => c)])];
    }

    private static List<(int Comment, int Start, int Length)> Quotes(int[] comments, CommentCorpus corpus, TokenColumn words, GoingRound elsewhere)
    {
        Dictionary<ulong, Said> said = [];
        List<(int, int, int)> quotes = [];
        int from = 0;
        for (int at = 0; at < comments.Length; at++)
        {
            Remember(words[comments[at]], corpus.AccountOf[comments[at]], comments[at], said);
            if (said.Count < MostRemembered && at + 1 < comments.Length) continue;
            foreach (int comment in comments[from..(at + 1)])
            {
                ReadOnlySpan<int> own = words[comment];
                List<(int Start, int Length)> runs = Runs(own, corpus.AccountOf[comment], comment, said, elsewhere);
                if (runs.Count > 0 && LongestGap(runs, own.Length) >= OwnWordsOnEnd) quotes.AddRange(runs.Select(r => (comment, r.Start, r.Length)));
            }
            said.Clear();
            from = at + 1;
        }
        return quotes;
    }

    private static void Remember(ReadOnlySpan<int> own, int account, int comment, Dictionary<ulong, Said> said)
    {
        for (int i = 0; i + ShortestRun <= own.Length; i++)
        {
            ref Said known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(said, ShingleReader.Hash(own.Slice(i, ShortestRun)), out bool exists);
            if (!exists) known = new Said(account, comment, account, 1);
            else if (known.Last != account) known = known with { Last = account, Accounts = known.Accounts + 1 };
        }
    }

    private static List<(int Start, int Length)> Runs(ReadOnlySpan<int> own, int account, int comment, Dictionary<ulong, Said> said, GoingRound elsewhere)
    {
        List<(int Start, int Length)> runs = [];
        for (int i = 0; i + ShortestRun <= own.Length; i++)
        {
            ulong run = ShingleReader.Hash(own.Slice(i, ShortestRun));
            if (!said.TryGetValue(run, out Said first) || first.In == comment || elsewhere.Holds(run)) continue;
            if (first.Accounts > MostAccounts) return [];
            if (first.By == account) continue;
            if (runs.Count > 0 && runs[^1].Start + runs[^1].Length >= i) runs[^1] = (runs[^1].Start, i + ShortestRun - runs[^1].Start);
            else runs.Add((i, ShortestRun));
        }
        runs.RemoveAll(r => r.Length < ShortestQuote);
        return runs;
    }

    private static int LongestGap(List<(int Start, int Length)> runs, int words)
    {
        int longest = runs[0].Start;
        for (int i = 1; i < runs.Count; i++) longest = Math.Max(longest, runs[i].Start - runs[i - 1].Start - runs[i - 1].Length);
        return Math.Max(longest, words - runs[^1].Start - runs[^1].Length);
    }

    // Who said it first and where, who last, and how many one after the other.
    private readonly record struct Said(int By, int In, int Last, int Accounts);
}
