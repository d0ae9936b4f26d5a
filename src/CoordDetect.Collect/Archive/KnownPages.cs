namespace CoordDetect.Collect.Archive;

/// <summary>
/// Which responses the archive holds, by address: for conditional requests and for revisits. It keeps the place of each line in the
/// index, not the line: some forty bytes a page.
/// </summary>
internal sealed class KnownPages
{
    private readonly FileStream _index;
    private readonly Dictionary<UInt128, (long Offset, int Length)> _lines = [];

    private KnownPages(FileStream index) => _index = index;

    /// <summary>Reads an index from its start and leaves it standing at its end.</summary>
    public static KnownPages Load(FileStream index)
    {
        KnownPages known = new(index);
        index.Seek(0, SeekOrigin.Begin);
        long at = 0;
        foreach (byte[] line in ByteLines.Read(index))
        {
            if (line.AsSpan().IndexOf("\"type\":\"response\""u8) >= 0 && IndexLine.Read(line) is { Type: "response" } read)
                known._lines[AddressKey.Of(read.Url)] = (at, line.Length);
            at += line.Length;
        }
        index.Seek(0, SeekOrigin.End);
        return known;
    }

    /// <summary>The latest whole response for an address, or null.</summary>
    public IndexLine? Find(Uri uri)
    {
        if (!_lines.TryGetValue(AddressKey.Of(uri), out (long Offset, int Length) place)) return null;
        byte[] line = new byte[place.Length];
        _index.Flush();
        int read = RandomAccess.Read(_index.SafeFileHandle, line, place.Offset);
        return read == line.Length && IndexLine.Read(line) is { } found && found.Url == uri.AbsoluteUri ? found : null;
    }

    public void Add(Uri uri, long offset, int length, string type)
    {
        if (type == "response") _lines[AddressKey.Of(uri)] = (offset, length);
    }
}
