using System.Numerics;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// How many bits it saves to write one text by pointing into another: the dearest chain of runs of words, of one word or more, that stand in both in the same
/// order. Each run saves its words, for one who knows the language, and costs its length and how far it stands from where the run before it led one to
/// look (codes of Elias 1975, or the bare place where that is shorter). So one word after the other exchanged in place costs little, and turns of phrase that two long
/// texts happen to share cost what it takes to find them. One a worker.
/// </summary>
internal sealed class OrderedRuns(WordCosts costs)
{
    // A word that stands in a text again and again is tried at so many places.
    private const int PlacesTried = 8;

    private readonly Dictionary<int, int> _first = [];
    private readonly List<Run> _runs = [];
    private int[] _next = [];
    private double[] _chain = [];

    /// <summary>The bits that the best chain of runs saves; 0 where none saves any.</summary>
    /// <param name="words">The text that is written.</param>
    /// <param name="other">The text that is pointed into.</param>
    public double Bits(ReadOnlySpan<int> words, ReadOnlySpan<int> other)
    {
        Index(other);
        Collect(words, other);
        if (_chain.Length < _runs.Count) _chain = new double[Math.Max(_runs.Count, _chain.Length * 2)];
        double place = Math.Log2(Math.Max(2, other.Length)), best = 0;
        for (int r = 0; r < _runs.Count; r++)
        {
            Run run = _runs[r];
            double before = -place;
            for (int b = 0; b < r; b++)
                if (_chain[b] > before && _runs[b].Leads(run)) before = Math.Max(before, _chain[b] - Math.Min(place, Gamma(Math.Abs(run.Shift - _runs[b].Shift))));
            _chain[r] = run.Bits + before;
            best = Math.Max(best, _chain[r]);
        }
        return best;
    }

    // The places of each word, as a linked list from the first one on.
    private void Index(ReadOnlySpan<int> other)
    {
        _first.Clear();
        if (_next.Length < other.Length) _next = new int[other.Length];
        for (int j = other.Length - 1; j >= 0; j--)
        {
            _next[j] = _first.GetValueOrDefault(other[j], -1);
            _first[other[j]] = j;
        }
    }

    // Each run as long as it goes; those that cost as much to point to as to write are left out.
    private void Collect(ReadOnlySpan<int> words, ReadOnlySpan<int> other)
    {
        _runs.Clear();
        for (int i = 0; i < words.Length; i++)
        {
            int j = _first.GetValueOrDefault(words[i], -1);
            for (int tried = 0; j >= 0 && tried < PlacesTried; j = _next[j], tried++)
            {
                if (i > 0 && j > 0 && words[i - 1] == other[j - 1]) continue;
                int length = words[i..].CommonPrefixLength(other[j..]);
                double bits = costs.InLanguage(words.Slice(i, length)) - Gamma(length - 1);
                if (bits > Gamma(0)) _runs.Add(new Run(i, j, length, bits));
            }
        }
    }

    // The length of Elias' gamma code of a number from 0 on.
    private static int Gamma(int number) => (2 * BitOperations.Log2((uint)number + 1)) + 1;

    private readonly record struct Run(int StartA, int StartB, int Length, double Bits)
    {
        public int Shift => StartB - StartA;

        public bool Leads(Run next) => StartA + Length <= next.StartA && StartB + Length <= next.StartB;
    }
}
