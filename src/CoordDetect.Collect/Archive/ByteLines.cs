namespace CoordDetect.Collect.Archive;

/// <summary>Reads a stream line by line as bytes, each with its line end, so that offsets can be counted.</summary>
internal static class ByteLines
{
    /// <summary>Longer lines are no line of ours; reading stops there.</summary>
    public const int MaxLength = 1 << 26;

    public static IEnumerable<byte[]> Read(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        int start = 0, end = 0;
        while (true)
        {
            int newline = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                yield return buffer[start..(start + newline + 1)];
                start += newline + 1;
                continue;
            }
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                if (end >= MaxLength) yield break;
                Array.Resize(ref buffer, 2 * end);
            }
            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }
        if (end > 0) yield return buffer[..end];
    }
}
