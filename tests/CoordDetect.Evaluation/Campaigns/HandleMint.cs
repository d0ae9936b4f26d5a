namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Makes names as a host's people have them: the first half of one person's and the second half of another's.</summary>
internal sealed class HandleMint(IReadOnlyList<string> handles, int seed)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _taken = new(handles, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that nobody has yet.</summary>
    public string Next()
    {
        while (true)
        {
            string head = handles[_random.Next(handles.Count)], tail = handles[_random.Next(handles.Count)];
            string name = head[..Cut(head)] + tail[Cut(tail)..];
            if (_taken.Add(name)) return name;
        }
    }

    // Never between the two halves of one character.
    private static int Cut(string handle)
    {
        int middle = (handle.Length + 1) / 2;
        return middle < handle.Length && char.IsLowSurrogate(handle[middle]) ? middle + 1 : middle;
    }
}
