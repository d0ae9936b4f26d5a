using System.Numerics;
using CoordDetect.Core.Text.Passages;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// How many bits it saves to write one text by pointing into another: the dearest chain of runs of words, of one word or more, that stand in both in the same
/// order. Each run saves its words, for one who knows the language, and costs its length and how far it stands from where the run before it led one to
/// look (codes of Elias 1975, or the bare place where that is shorter). So one word after the other exchanged in place costs little, and turns of phrase that two long
/// texts happen to share cost what it takes to find them. One a worker.
/// </summary>
internal sealed class OrderedRuns(WordCosts costs)
{
    private readonly WordPlaces _places = new();
    private readonly List<Run> _runs = [];
    // Chains by what they save, most first, and the runs that they end with.
    private readonly List<(double Bits, Run Last)> _chains = [];
    private int[] _into = [];

    /// <summary>Chooses the text that is pointed into.</summary>
    public void PointInto(ReadOnlySpan<int> text)
    {
        _into = text.ToArray();
        _places.Read(text);
    }

    /// <summary>The bits that the best chain of runs saves in writing a text; 0 where none saves any, or where it is plain that none saves <paramref name="enough"/>.</summary>
    public double Bits(ReadOnlySpan<int> words, double enough = 0)
    {
        double place = Math.Log2(Math.Max(2, _into.Length)), best = 0;
        if (Collect(words) - place < enough) return 0;
        _chains.Clear();
        foreach (Run run in _runs)
        {
            double before = -place;
            foreach ((double bits, Run last) in _chains)
            {
                if (bits - Gamma(0) <= before) break;
                if (last.Leads(run)) before = Math.Max(before, bits - Math.Min(place, Gamma(Math.Abs(run.Shift - last.Shift))));
            }
            Keep(run.Bits + before, run);
            best = Math.Max(best, run.Bits + before);
        }
        return best;
    }

    private void Keep(double bits, Run last)
    {
        // What saves nothing helps no chain: it is as well begun anew.
        if (bits <= 0) return;
        int at = _chains.Count;
        while (at > 0 && _chains[at - 1].Bits < bits) at--;
        _chains.Insert(at, (bits, last));
    }

    // Each run as long as it goes, but those of common words alone. Returns what all of them save: no chain saves more.
    private double Collect(ReadOnlySpan<int> words)
    {
        _runs.Clear();
        double all = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int j = costs.IsCommon(words[i]) ? -1 : _places.First(words[i]);
            for (int tried = 0; j >= 0 && tried < WordPlaces.Tried; j = _places.Next(j), tried++)
            {
                if (Before(words, i, j) is not { } start) continue;
                int length = i - start + words[i..].CommonPrefixLength(_into.AsSpan(j));
                double bits = costs.InLanguage(words.Slice(start, length)) - Gamma(length - 1);
                _runs.Add(new Run(start, j - (i - start), length, bits));
                all += bits;
            }
        }
        return all;
    }

    // Where the run begins whose first word that is not common stands here, or null where another such word stands before it.
    private int? Before(ReadOnlySpan<int> words, int i, int j)
    {
        int start = i;
        for (; start > 0 && j > i - start && words[start - 1] == _into[j - (i - start) - 1]; start--)
            if (!costs.IsCommon(words[start - 1])) return null;
        return start;
    }

    // The length of Elias' gamma code of a number from 0 on.
    private static int Gamma(int number) => (2 * BitOperations.Log2((uint)number + 1)) + 1;

    private readonly record struct Run(int StartA, int StartB, int Length, double Bits)
    {
        public int Shift => StartB - StartA;

        public bool Leads(Run next) => StartA + Length <= next.StartA && StartB + Length <= next.StartB;
    }
}
