using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// Reads fixed words and slots off the columns of a template: a column that nearly always holds one word is fixed; neighbouring columns
/// make one slot where they depend on each other (<c>rather than | as opposed to | not</c>), and two slots where they do not.
/// </summary>
internal sealed class TemplateLayout
{
    private const double DependentShare = 0.15;
    private readonly int[] _partOfColumn;
    private readonly List<bool> _isSlot = [];

    /// <param name="places">For each text the column of each of its words.</param>
    /// <param name="texts">The words of the texts.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="fixedShare">From which share of the texts on a word is fixed.</param>
    public TemplateLayout(IReadOnlyList<int[]> texts, IReadOnlyList<int[]> places, int columns, double fixedShare)
    {
        int[][] cells = Cells(texts, places, columns);
        _partOfColumn = new int[columns];
        bool[] isFixed = [.. Enumerable.Range(0, columns).Select(c => IsFixed(cells[c], fixedShare))];
        for (int c = 0; c < columns; c++)
        {
            bool joins = c > 0 && isFixed[c] == isFixed[c - 1] && (isFixed[c] || DependsOnPart(cells, isFixed, c));
            if (!joins) _isSlot.Add(!isFixed[c]);
            _partOfColumn[c] = _isSlot.Count - 1;
        }
    }

    /// <summary>How many parts there are.</summary>
    public int PartCount => _isSlot.Count;

    /// <summary>Whether a part is a slot.</summary>
    public bool IsSlot(int part) => _isSlot[part];

    /// <summary>
    /// The words of a text by part, joined by spaces. A word between columns goes to the slot before it, else to the slot after it,
    /// and nowhere between two fixed words.
    /// </summary>
    public string[] Split(ReadOnlySpan<int> words, int[] places, TokenizedCorpus tokens)
    {
        List<string>[] parts = [.. Enumerable.Range(0, PartCount).Select(_ => new List<string>())];
        int current = -1;
        for (int i = 0; i < words.Length; i++)
        {
            int part = places[i] >= 0 ? _partOfColumn[places[i]] : PartBetween(places, i, current);
            if (places[i] >= 0) current = part;
            if (part >= 0) parts[part].Add(tokens.WordText(words[i]));
        }
        return [.. parts.Select(p => string.Join(' ', p))];
    }

    private int PartBetween(int[] places, int i, int current)
    {
        if (current >= 0 && _isSlot[current]) return current;
        int next = i;
        while (next < places.Length && places[next] < 0) next++;
        int after = next < places.Length ? _partOfColumn[places[next]] : -1;
        return after >= 0 && _isSlot[after] ? after : -1;
    }

    // One array a column: the word of each text in it, or -1.
    private static int[][] Cells(IReadOnlyList<int[]> texts, IReadOnlyList<int[]> places, int columns)
    {
        int[][] cells = new int[columns][];
        for (int c = 0; c < columns; c++)
        {
            cells[c] = new int[texts.Count];
            cells[c].AsSpan().Fill(-1);
        }
        for (int t = 0; t < texts.Count; t++)
            for (int i = 0; i < places[t].Length; i++)
                if (places[t][i] >= 0) cells[places[t][i]][t] = texts[t][i];
        return cells;
    }

    private static bool IsFixed(int[] column, double share) =>
        column.GroupBy(w => w).MaxBy(g => g.Count()) is { Key: >= 0 } top && top.Count() >= share * column.Length;

    // Looks back over the columns of the running slot, two at the most.
    private bool DependsOnPart(int[][] cells, bool[] isFixed, int column)
    {
        for (int before = column - 1; before >= Math.Max(0, column - 2) && !isFixed[before]; before--)
        {
            if (_partOfColumn[before] != _partOfColumn[column - 1]) break;
            if (AreDependent(cells[before], cells[column])) return true;
        }
        return false;
    }

    // Mutual information, less what chance gives to samples of this size (Miller 1955), against the smaller of the two entropies.
    private static bool AreDependent(int[] a, int[] b)
    {
        Dictionary<int, int> countA = [], countB = [];
        Dictionary<(int, int), int> both = [];
        for (int t = 0; t < a.Length; t++)
        {
            countA[a[t]] = countA.GetValueOrDefault(a[t]) + 1;
            countB[b[t]] = countB.GetValueOrDefault(b[t]) + 1;
            both[(a[t], b[t])] = both.GetValueOrDefault((a[t], b[t])) + 1;
        }
        double entropyA = Entropy(countA.Values, a.Length), entropyB = Entropy(countB.Values, a.Length);
        double chance = (countA.Count - 1.0) * (countB.Count - 1.0) / (2 * a.Length * Math.Log(2));
        double information = entropyA + entropyB - Entropy(both.Values, a.Length) - chance;
        return information > DependentShare * Math.Sqrt(entropyA * entropyB);
    }

    private static double Entropy(IEnumerable<int> counts, int total)
    {
        double sum = 0;
        foreach (int count in counts) sum -= (double)count / total * Math.Log2((double)count / total);
        return sum;
    }
}
