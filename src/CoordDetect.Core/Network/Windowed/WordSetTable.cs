using System.Runtime.InteropServices;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>Distinct sets of word ids, each with a dense id of its own.</summary>
internal sealed class WordSetTable
{
    private readonly Utf8Interner _sets = new();

    /// <summary>How many distinct sets there are.</summary>
    public int Count => _sets.Count;

    /// <summary>The id of the set of these words; sorts them, and takes repeated ones once.</summary>
    public int Intern(List<int> words)
    {
        words.Sort();
        int kept = 0;
        for (int i = 0; i < words.Count; i++)
            if (i == 0 || words[i] != words[kept - 1]) words[kept++] = words[i];
        return _sets.Intern(0, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)[..kept]));
    }

    /// <summary>The words of set <paramref name="id"/>, rising.</summary>
    public ReadOnlySpan<int> this[int id] => MemoryMarshal.Cast<byte, int>(_sets.Values[id]);
}
