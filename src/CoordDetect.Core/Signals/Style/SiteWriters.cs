using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Style;

/// <summary>The writers of one site whose style can be compared: those who wrote enough, in the language that most of them write.</summary>
internal sealed class SiteWriters
{
    /// <summary>No more writers of a site are compared, those who wrote most first: their pairs are compared one by one.</summary>
    public const int Most = 2_000;

    /// <summary>So many words of one writer are enough: of more, every second or third comment.</summary>
    public const int MostWords = 20_000;

    // Who uses the words that most writers use half as often as the median writer writes in another language.
    private const double SameLanguage = 0.5;

    private SiteWriters(int[] accounts, IReadOnlyList<int[]> comments, IReadOnlySet<int> common)
    {
        Accounts = accounts;
        Comments = comments;
        Common = common;
    }

    /// <summary>The accounts, ascending.</summary>
    public int[] Accounts { get; }

    /// <summary>The comments of each that are looked at.</summary>
    public IReadOnlyList<int[]> Comments { get; }

    /// <summary>The words that most of them use, by id.</summary>
    public IReadOnlySet<int> Common { get; }

    /// <summary>The writers of each site, in the order of the sites.</summary>
    public static IEnumerable<SiteWriters> Of(SignalContext context, int minimumWords)
    {
        CommentCorpus corpus = context.Corpus;
        long[] words = new long[corpus.AccountCount];
        List<int>?[] comments = new List<int>?[corpus.AccountCount];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            if (!corpus.HasKnownAuthor(c) || context.Families.FamilyOf(c) >= 0) continue;
            words[corpus.AccountOf[c]] += context.Tokens.WordsOf(c).Length;
            (comments[corpus.AccountOf[c]] ??= []).Add(c);
        }
        return Enumerable.Range(0, words.Length).Where(a => words[a] >= minimumWords)
            .GroupBy(corpus.SiteOfAccount).OrderBy(g => g.Key)
            .Select(g => g.OrderByDescending(a => words[a]).ThenBy(a => a).Take(Most).Order().ToArray())
            .Select(accounts => Speaking(context, accounts, [.. accounts.Select(a => Some(comments[a]!, words[a]))]));
    }

    private static int[] Some(List<int> comments, long words)
    {
        int step = (int)Math.Max(1, (words + MostWords - 1) / MostWords);
        return [.. comments.Where((_, i) => i % step == 0)];
    }

    private static SiteWriters Speaking(SignalContext context, int[] accounts, int[][] comments)
    {
        HashSet<int> common = CommonWords(context, comments);
        double[] share = [.. comments.Select(own => ShareOf(context, own, common))];
        double median = share.Order().ElementAt(share.Length / 2);
        int[] alike = [.. Enumerable.Range(0, accounts.Length).Where(w => share[w] >= SameLanguage * median)];
        return new SiteWriters([.. alike.Select(w => accounts[w])], [.. alike.Select(w => comments[w])], common);
    }

    private static HashSet<int> CommonWords(SignalContext context, int[][] comments)
    {
        int[] writers = new int[context.Tokens.VocabularySize], last = new int[writers.Length];
        for (int w = 0; w < comments.Length; w++)
        {
            foreach (int comment in comments[w])
            {
                foreach (int word in context.Tokens.WordsOf(comment))
                {
                    if (last[word] == w + 1) continue;
                    last[word] = w + 1;
                    writers[word]++;
                }
            }
        }
        // Words are numbered in order of falling frequency; pictograms stand as typed in any case.
        return [.. Enumerable.Range(0, writers.Length).Where(w => 2 * writers[w] > comments.Length && !context.Tokens.IsSymbol(w)).OrderByDescending(w => writers[w]).ThenBy(w => w).Take(StyleFeatures.KeptWords)];
    }

    private static double ShareOf(SignalContext context, int[] comments, HashSet<int> common)
    {
        long all = 0, of = 0;
        foreach (int comment in comments)
        {
            foreach (int word in context.Tokens.WordsOf(comment))
            {
                all++;
                if (common.Contains(word)) of++;
            }
        }
        return all == 0 ? 0 : (double)of / all;
    }
}
