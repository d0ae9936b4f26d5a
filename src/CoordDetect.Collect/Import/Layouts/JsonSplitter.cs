using System.Text;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Cuts a text into its outermost objects; brackets, commas and names between them do not matter.</summary>
internal sealed class JsonSplitter(StreamReader text)
{
    private readonly char[] _buffer = new char[1 << 16];
    private int _at;
    private int _end;

    /// <summary>Whether the text ended inside the object that came last.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The next object as it is written; null at the end.</summary>
    public string? Next()
    {
        StringBuilder piece = new();
        (int depth, bool quoted, bool escaped) = (0, false, false);
        for (int read; (read = Read()) >= 0;)
        {
            char c = (char)read;
            if (depth == 0 && c != '{') continue;
            piece.Append(c);
            if (escaped) escaped = false;
            else if (quoted && c == '\\') escaped = true;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == '{') depth++;
            else if (!quoted && c == '}' && --depth == 0) return piece.ToString();
        }
        IsCutOff = piece.Length > 0;
        return IsCutOff ? piece.ToString() : null;
    }

    private int Read()
    {
        if (_at == _end) (_at, _end) = (0, text.Read(_buffer));
        return _at == _end ? -1 : _buffer[_at++];
    }
}
