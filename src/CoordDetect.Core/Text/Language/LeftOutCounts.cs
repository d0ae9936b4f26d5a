using System.Runtime.InteropServices;

namespace CoordDetect.Core.Text.Language;

/// <summary>
/// The counts of a few texts that are to be taken out of <see cref="NgramCounts"/> for one question: how likely is a wording where these
/// texts do not count? Re-used from one question to the next; one a thread.
/// </summary>
internal sealed class LeftOutCounts
{
    private readonly Dictionary<int, int> _words = [];
    private readonly Dictionary<int, int> _followers = [];
    private readonly Dictionary<ulong, int> _runs = [];

    /// <summary>How many words are left out.</summary>
    public int Total { get; private set; }

    public void Clear()
    {
        _words.Clear();
        _followers.Clear();
        _runs.Clear();
        Total = 0;
    }

    /// <summary>Leaves out one text that was counted once.</summary>
    public void Add(ReadOnlySpan<int> words)
    {
        Total += words.Length;
        for (int i = 0; i < words.Length; i++)
        {
            Bump(_words, words[i]);
            if (i < 1) continue;
            Bump(_followers, words[i - 1]);
            Bump(_runs, NgramCounts.Key(words[i - 1], words[i]));
            if (i >= 2) Bump(_runs, NgramCounts.Key(words[i - 2], words[i - 1], words[i]));
        }
    }

    public int Word(int word) => _words.GetValueOrDefault(word);

    public int Followers(int word) => _followers.GetValueOrDefault(word);

    public int Run(ulong key) => _runs.GetValueOrDefault(key);

    private static void Bump<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => ++CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
}
