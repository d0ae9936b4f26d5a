using System.Runtime.InteropServices;

namespace CoordDetect.Core.Signals.Style;

/// <summary>What styles are compared on among some writers: runs of three characters of their masked texts (<see cref="MaskedText"/>), the most frequent of those that one writer in twenty uses.</summary>
internal sealed class StyleFeatures
{
    /// <summary>How many words stand as typed: those that most writers use, which are the small words of any language.</summary>
    public const int KeptWords = 150;

    private const int Most = 2_000;
    private const int LeastUse = 20;

    private readonly IReadOnlySet<int> _kept;
    private readonly Dictionary<ulong, int> _runs;

    private StyleFeatures(IReadOnlySet<int> kept, Dictionary<ulong, int> runs)
    {
        _kept = kept;
        _runs = runs;
        Count = (runs.Count + 7) / 8 * 8;
    }

    /// <summary>How many features there are, filled up to a multiple of 8.</summary>
    public int Count { get; }

    /// <summary>Chooses the features from what some writers wrote.</summary>
    public static StyleFeatures Choose(IReadOnlyList<int[]> commentsOf, IReadOnlySet<int> kept, MaskedText masked, CancellationToken cancellation)
    {
        Dictionary<ulong, (int Times, int Writers, int Last)> seen = [];
        for (int w = 0; w < commentsOf.Count; w++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int comment in commentsOf[w])
            {
                ReadOnlySpan<char> text = masked.Of(comment, kept);
                for (int i = 0; i + 2 < text.Length; i++)
                {
                    ref (int Times, int Writers, int Last) run = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, Run(text, i), out bool known);
                    run = (run.Times + 1, run.Writers + (known && run.Last == w ? 0 : 1), w);
                }
            }
        }
        IEnumerable<ulong> frequent = seen.Where(r => r.Value.Writers * LeastUse >= commentsOf.Count).OrderByDescending(r => r.Value.Times).ThenBy(r => r.Key).Take(Most).Select(r => r.Key);
        return new StyleFeatures(kept, frequent.Select((r, i) => (r, i)).ToDictionary(x => x.r, x => x.i));
    }

    /// <summary>The runs, by their numbers.</summary>
    public string[] Habits => [.. _runs.OrderBy(r => r.Value).Select(r => new string([(char)(r.Key >> 32), (char)(r.Key >> 16), (char)r.Key]))];

    /// <summary>Adds what one comment holds.</summary>
    public void CountInto(int comment, MaskedText masked, Span<float> counts)
    {
        ReadOnlySpan<char> text = masked.Of(comment, _kept);
        for (int i = 0; i + 2 < text.Length; i++)
            if (_runs.TryGetValue(Run(text, i), out int feature)) counts[feature]++;
    }

    private static ulong Run(ReadOnlySpan<char> text, int i) => ((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2];
}
