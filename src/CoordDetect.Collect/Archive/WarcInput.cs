using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>The bytes of a WARC file with a window that can be looked into before it is taken, so that the reader can find its way after damage.</summary>
internal sealed class WarcInput(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;

    /// <summary>Why reading ended before the end of the file, or null.</summary>
    public string? Damage { get; private set; }

    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Tries to have at least <paramref name="count"/> bytes in the window; false at the end of the file.</summary>
    public bool Ensure(int count)
    {
        while (_end - _start < count)
        {
            if (_buffer.Length - _start < count)
            {
                byte[] larger = count > _buffer.Length ? new byte[Math.Max(count, 2 * _buffer.Length)] : _buffer;
                Window.CopyTo(larger);
                (_buffer, _start, _end) = (larger, 0, _end - _start);
            }
            int read = ReadSome(_buffer.AsSpan(_end));
            if (read == 0) return false;
            _end += read;
        }
        return true;
    }

    public void Take(int count) => _start += count;

    /// <summary>One line without its end; null at the end of the file. A line longer than 64 KiB is cut off.</summary>
    public string? Line()
    {
        int looked = 0;
        while (true)
        {
            int newline = Window[looked..].IndexOf((byte)'\n');
            if (newline >= 0 || Window.Length >= 1 << 16)
            {
                int length = newline >= 0 ? looked + newline : Window.Length;
                string line = Encoding.UTF8.GetString(Window[..length]).TrimEnd('\r');
                Take(newline >= 0 ? length + 1 : length);
                return line;
            }
            looked = Window.Length;
            if (Ensure(looked + 1)) continue;
            if (Window.IsEmpty) return null;
            string last = Encoding.UTF8.GetString(Window).TrimEnd('\r');
            Take(Window.Length);
            return last;
        }
    }

    /// <summary>Puts bytes back in front of the window.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        byte[] joined = new byte[Math.Max(1 << 16, bytes.Length + Window.Length)];
        bytes.CopyTo(joined);
        Window.CopyTo(joined.AsSpan(bytes.Length));
        (_end, _start, _buffer) = (bytes.Length + Window.Length, 0, joined);
    }

    private int ReadSome(Span<byte> into)
    {
        try
        {
            return stream.Read(into);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            Damage = problem.Message;
            return 0;
        }
    }
}
