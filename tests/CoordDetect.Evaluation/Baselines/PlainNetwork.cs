using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Network.Windowed;
using CoordDetect.Evaluation.Corpora;

namespace CoordDetect.Evaluation.Baselines;

/// <summary>
/// What the plain windowed network makes of a corpus: accounts ranked by the weight of their edges, with the window and the threshold of edge weight
/// that suit the truth best. Nobody could choose these without knowing the truth, so it is an upper bound of such a network.
/// </summary>
internal static class PlainNetwork
{
    private static readonly long[] Windows = [60, 300, 900, 3_600];
    private static readonly int[] Thresholds = [1, 2, 3, 4, 5, 7, 10, 15, 20];

    public static double BestAuprc(LabelledCorpus corpus, NetworkKind kind) => Windows.Max(w => Best(corpus, kind, w));

    private static double Best(LabelledCorpus corpus, NetworkKind kind, long window)
    {
        WindowedNetworkBuilder builder = new(new WindowedOptions { Kind = kind, WindowSeconds = window });
        Sink sink = new(corpus.Corpus, builder);
        foreach (Comment comment in corpus.Comments) sink.Add(comment);
        WindowedNetwork network = builder.Build();
        double[][] strength = [.. Thresholds.Select(_ => new double[corpus.Corpus.AccountCount])];
        int[] account = [.. Enumerable.Range(0, network.Accounts.Count).Select(n => int.Parse(network.Accounts.GetString(n), CultureInfo.InvariantCulture))];
        foreach (WindowedEdge edge in network.Edges())
        {
            for (int t = 0; t < Thresholds.Length && edge.Weight >= Thresholds[t]; t++)
            {
                strength[t][account[edge.From]] += edge.Weight;
                strength[t][account[edge.To]] += edge.Weight;
            }
        }
        return strength.Max(s => RankingScores.AveragePrecision(corpus.Truth.Labelled.Select(a => (s[a], corpus.Truth.IsPositive(a)))) ?? 0);
    }

    // Gives each comment its account's number for a name and its thread's for a thread, whatever the sites call them.
    private sealed class Sink(CommentCorpus corpus, WindowedNetworkBuilder builder)
    {
        private readonly CorpusRelay _relay = new(builder);
        private int _next;

        public void Add(Comment comment)
        {
            int c = _next++;
            _relay.Add(comment with
            {
                Platform = null,
                Site = null,
                Thread = $"{corpus.ThreadOf[c]}",
                Account = $"{corpus.AccountOf[c]}",
                CommentId = $"{c}",
                Parent = corpus.ParentOf[c] < 0 ? null : $"{corpus.ParentOf[c]}",
            });
        }
    }
}
