using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>Turns kept pairs into edges with every coincidence behind them.</summary>
internal static class EvidenceCollector
{
    private const double SmallestP = 1e-300;

    /// <summary>The edges in the order of <paramref name="pairs"/>, and the table of their evidence.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="pairs">The kept pairs.</param>
    /// <param name="measurements">What each signal's test measured on the recorded authorship, by signal id in catalog order.</param>
    /// <param name="occasions">The objects of the groups.</param>
    public static (IReadOnlyList<EvidenceEdge> Edges, EvidenceTable Evidence) Collect(
        CommentCorpus corpus, IReadOnlyList<SignificantPair> pairs, IReadOnlyList<KeyValuePair<string, IPairMeasurement>> measurements, Occasions occasions)
    {
        List<EvidenceRow> rows = [];
        List<EvidenceEdge> edges = [];
        foreach (SignificantPair pair in pairs)
        {
            int start = rows.Count;
            foreach ((string signal, IPairMeasurement measurement) in measurements) AddRows(corpus, pair, signal, measurement, rows);
            AddChained(corpus, pair, occasions, rows, start);
            rows.Sort(start, rows.Count - start, StrongestFirst.Instance);
            edges.Add(EdgeOf(corpus, pair, pair.Objects, rows, start));
        }
        return (edges, new EvidenceTable(rows));
    }

    private static void AddRows(
        CommentCorpus corpus, SignificantPair pair, string signal, IPairMeasurement measurement, List<EvidenceRow> rows)
    {
        int at = measurement.Scores.IndexOf(PairScores.Key(pair.A, pair.B));
        // What the signal itself calls ordinary for these two is not evidence, and would only pad the list.
        if (at < 0) return;
        double p = Math.Max(SmallestP, Math.Pow(10, measurement.Scores.Log10P[at]));
        foreach (Coincidence c in measurement.Explain(pair.A, pair.B))
        {
            rows.Add(new EvidenceRow(signal, pair.A, pair.B, c.Object, c.CommentA, c.CommentB, c.IsStanding ? null : Delta(corpus, c), c.Strength, p)
            {
                ObjectKey = c.ObjectKey,
                IsStanding = c.IsStanding,
                IsApart = c.IsApart,
            });
        }
    }

    // What no test of pairs lists (a text of a hundred accounts ties no two of them) is evidence all the same where it speaks for the group.
    private static void AddChained(CommentCorpus corpus, SignificantPair pair, Occasions occasions, List<EvidenceRow> rows, int start)
    {
        foreach (int occasion in pair.Chained)
        {
            OccasionKind kind = occasions[occasion];
            if (rows.FindIndex(start, r => r.Signal == kind.Signal && (r.ObjectKey == kind.Key || kind.Signal != "same-text")) >= 0) continue;
            int a = occasions.CommentOf(occasion, pair.A), b = occasions.CommentOf(occasion, pair.B);
            Coincidence seen = new(kind.Describe(), kind.Key, a, b, occasions.Strength(occasion));
            rows.Add(new EvidenceRow(kind.Signal, pair.A, pair.B, seen.Object, a, b, Delta(corpus, seen), seen.Strength, Math.Pow(2, -seen.Strength)) { ObjectKey = kind.Key });
        }
    }

    private static EvidenceEdge EdgeOf(CommentCorpus corpus, SignificantPair pair, int objects, List<EvidenceRow> rows, int start)
    {
        HashSet<long> days = [];
        for (int i = start; i < rows.Count; i++)
        {
            days.UnionWith(EvidenceDay.Of(corpus, rows[i]));
        }
        bool corroborated = pair.Families.Count >= 2 || objects >= 2;
        return new EvidenceEdge(
            pair.A, pair.B, pair.Log10P, Math.Pow(10, pair.Log10Q), pair.Weight, pair.Families, objects, days.Count, corroborated, start, rows.Count - start);
    }

    private static long? Delta(CommentCorpus corpus, Coincidence c)
    {
        PostedAt a = corpus.PostedAtOf(c.CommentA), b = corpus.PostedAtOf(c.CommentB);
        return a.IsKnown && b.IsKnown ? b.UnixSeconds - a.UnixSeconds : null;
    }

    private sealed class StrongestFirst : IComparer<EvidenceRow>
    {
        public static readonly StrongestFirst Instance = new();

        public int Compare(EvidenceRow? x, EvidenceRow? y)
        {
            int byStrength = y!.Strength.CompareTo(x!.Strength);
            if (byStrength != 0) return byStrength;
            int bySignal = string.CompareOrdinal(x.Signal, y.Signal);
            if (bySignal != 0) return bySignal;
            int byA = x.CommentA.CompareTo(y.CommentA);
            return byA != 0 ? byA : x.CommentB.CompareTo(y.CommentB);
        }
    }
}
