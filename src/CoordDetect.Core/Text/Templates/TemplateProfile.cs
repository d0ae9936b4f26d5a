namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// The columns of a multiple alignment: for each column how often which word stands in it. Texts are laid on the columns by dynamic
/// programming, as sequences are on a profile (Gribskov et al. 1987): a word costs little in a column that knows it, and columns may be
/// passed over, the cheaper the more texts do so.
/// </summary>
internal sealed class TemplateProfile(WordCosts costs, IReadOnlyDictionary<int, double> background)
{
    private const double Prior = 1;
    private const float Insertion = -2;
    private const float DearestMismatch = -4;
    private const float DearestDeletion = -6;
    private const float BestMatch = 10;
    // Sums of the same numbers in another order.
    private const double Rounding = 1e-6;

    private readonly List<Dictionary<int, int>> _columns = [];
    private readonly List<int> _occupied = [];
    private Dictionary<int, List<(int Column, float Score)>> _scores = [];
    private Dictionary<int, double> _leastBits = [];
    private float[] _deletion = [];
    private float _mismatch;
    private bool _scored;

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>How many texts were laid on the columns.</summary>
    public int TextCount { get; private set; }

    /// <summary>How often which word stands in a column.</summary>
    public IReadOnlyDictionary<int, int> Column(int column) => _columns[column];

    /// <summary>In how many texts a column is not passed over.</summary>
    public int Occupied(int column) => _occupied[column];

    /// <summary>Where each word of a text comes to stand: ascending columns, and -1 for a word between columns.</summary>
    public int[] Align(ReadOnlySpan<int> words)
    {
        Score();
        int width = _columns.Count + 1;
        float[] previous = new float[width], current = new float[width], match = new float[width];
        byte[] moves = new byte[(words.Length + 1) * width];
        for (int c = 1; c < width; c++) (previous[c], moves[c]) = (previous[c - 1] + _deletion[c - 1], 2);
        for (int i = 1; i <= words.Length; i++)
        {
            match.AsSpan().Fill(_mismatch);
            if (_scores.TryGetValue(words[i - 1], out List<(int Column, float Score)>? known))
                foreach ((int column, float score) in known) match[column + 1] = score;
            Span<byte> row = moves.AsSpan(i * width, width);
            (current[0], row[0]) = (previous[0] + Insertion, 1);
            for (int c = 1; c < width; c++)
            {
                float best = previous[c - 1] + match[c];
                byte move = 0;
                float inserted = previous[c] + Insertion, deleted = current[c - 1] + _deletion[c - 1];
                if (inserted > best) (best, move) = (inserted, 1);
                if (deleted > best) (best, move) = (deleted, 2);
                (current[c], row[c]) = (best, move);
            }
            (previous, current) = (current, previous);
        }
        return Trace(words.Length, width, moves);
    }

    /// <summary>Counts a text that was laid on the columns. With <paramref name="grow"/>, words between columns get columns of their own.</summary>
    public void Add(ReadOnlySpan<int> words, int[] places, bool grow)
    {
        TextCount++;
        int inserted = 0, last = -1;
        for (int i = 0; i < words.Length; i++)
        {
            int column = places[i] < 0 ? -1 : places[i] + inserted;
            if (column < 0)
            {
                if (!grow) continue;
                column = last + 1;
                _columns.Insert(column, []);
                _occupied.Insert(column, 0);
                inserted++;
            }
            _columns[column][words[i]] = _columns[column].GetValueOrDefault(words[i]) + 1;
            _occupied[column]++;
            last = column;
        }
        _scored = false;
    }

    /// <summary>The same columns, counted afresh from texts laid on them as they are now, their words at <paramref name="at"/> if that is given.</summary>
    public TemplateProfile Recount(IReadOnlyList<int[]> texts, WordCosts? at = null)
    {
        TemplateProfile next = new(at ?? costs, background);
        for (int c = 0; c < ColumnCount; c++)
        {
            next._columns.Add([]);
            next._occupied.Add(0);
        }
        foreach (int[] words in texts) next.Add(words, Align(words), grow: false);
        return next;
    }

    /// <summary>Leaves out columns that fewer than the given share of the texts use, and lays side by side those that no text uses both of.</summary>
    public void Simplify(IReadOnlyList<int[]> texts, double share)
    {
        List<int[]> places = [.. texts.Select(t => Align(t))];
        for (int c = ColumnCount - 1; c >= 0; c--)
            if (_occupied[c] < share * TextCount) Remove(c, places);
        for (int c = ColumnCount - 2; c >= 0; c--)
        {
            int both = places.Count(p => Array.IndexOf(p, c) >= 0 && Array.IndexOf(p, c + 1) >= 0);
            if (both > share * TextCount) continue;
            foreach ((int word, int count) in _columns[c + 1]) _columns[c][word] = _columns[c].GetValueOrDefault(word) + count;
            _occupied[c] += _occupied[c + 1];
            foreach (int[] p in places)
                foreach (ref int place in p.AsSpan())
                    if (place > c) place--;
            _columns.RemoveAt(c + 1);
            _occupied.RemoveAt(c + 1);
        }
        _scored = false;
    }

    /// <summary>What it costs to write a text that was laid on the columns, in bits: its words where they stand, and the columns passed over.</summary>
    public double Bits(ReadOnlySpan<int> words, int[] places)
    {
        Score();
        double bits = 0;
        int next = 0;
        for (int i = 0; i < words.Length; i++)
        {
            // A word between columns costs what it always costs, and two bits to say so.
            if (places[i] < 0)
            {
                bits += costs[words[i]] + 2;
                continue;
            }
            for (; next < places[i]; next++) bits -= _deletion[next];
            next = places[i] + 1;
            bits += WordBits(words[i], _columns[places[i]].GetValueOrDefault(words[i]));
        }
        for (; next < ColumnCount; next++) bits -= _deletion[next];
        return bits;
    }

    /// <summary>
    /// Fewer bits than this no text of these words can cost, wherever they come to stand: each word where it is cheapest, and no column passed over. Much
    /// cheaper than to lay the text on the columns.
    /// </summary>
    public double LeastBits(ReadOnlySpan<int> words)
    {
        Score();
        double bits = 0;
        foreach (int word in words) bits += _leastBits.TryGetValue(word, out double least) ? least : costs[word];
        return bits - Rounding;
    }

    // In a column where it stands so often.
    private double WordBits(int word, int count) => -Math.Log2((count + (Prior * Math.Pow(2, -costs[word]))) / (TextCount + Prior));

    private void Remove(int column, List<int[]> places)
    {
        _columns.RemoveAt(column);
        _occupied.RemoveAt(column);
        foreach (int[] p in places)
            foreach (ref int place in p.AsSpan())
                place = place == column ? -1 : place > column ? place - 1 : place;
    }

    private static int[] Trace(int length, int width, byte[] moves)
    {
        int[] places = new int[length];
        int i = length, c = width - 1;
        while (i > 0 || c > 0)
        {
            switch (moves[i * width + c])
            {
                case 0: places[--i] = --c; break;
                case 1: places[--i] = -1; break;
                default: c--; break;
            }
        }
        return places;
    }

    private void Score()
    {
        if (_scored) return;
        _scores = [];
        _leastBits = [];
        _deletion = new float[ColumnCount];
        _mismatch = (float)Math.Max(DearestMismatch, Math.Log2(Prior / (TextCount + Prior)));
        for (int c = 0; c < ColumnCount; c++)
        {
            _deletion[c] = (float)Math.Max(DearestDeletion, Math.Log2((TextCount - _occupied[c] + 0.5) / (TextCount + 1)));
            foreach ((int word, int count) in _columns[c])
            {
                // Against the other words of these very texts: a word that stands elsewhere in them says little by standing here once.
                double elsewhere = background.GetValueOrDefault(word, 1e-4);
                double score = Math.Log2((count + Prior * elsewhere) / ((TextCount + Prior) * elsewhere));
                if (!_scores.TryGetValue(word, out List<(int, float)>? list)) _scores[word] = list = [];
                list.Add((c, (float)Math.Clamp(score, DearestMismatch, BestMatch)));
                _leastBits[word] = Math.Min(_leastBits.GetValueOrDefault(word, costs[word]), WordBits(word, count));
            }
        }
        _scored = true;
    }
}
