namespace CoordDetect.Core.Text.Passages;

/// <summary>At which places of a text each of its words stands. Read anew for each text; one a worker.</summary>
internal sealed class WordPlaces
{
    /// <summary>A word that a text repeats stands at too many places to try them all: so many are.</summary>
    public const int Tried = 8;

    private readonly Dictionary<int, int> _first = [];
    private int[] _next = [];

    /// <summary>Reads a text.</summary>
    public void Read(ReadOnlySpan<int> text)
    {
        _first.Clear();
        if (_next.Length < text.Length) _next = new int[text.Length];
        // A linked list of the places of each word, from the first one on.
        for (int place = text.Length - 1; place >= 0; place--)
        {
            _next[place] = First(text[place]);
            _first[text[place]] = place;
        }
    }

    /// <summary>Where a word stands first, or -1.</summary>
    public int First(int word) => _first.GetValueOrDefault(word, -1);

    /// <summary>Where the word at a place stands next, or -1.</summary>
    public int Next(int place) => _next[place];
}
