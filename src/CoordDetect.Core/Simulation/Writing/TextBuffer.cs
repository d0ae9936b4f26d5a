namespace CoordDetect.Core.Simulation.Writing;

/// <summary>A re-usable, growing run of characters.</summary>
internal sealed class TextBuffer
{
    private char[] _characters = new char[1024];

    public int Length { get; set; }

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    public char Last => Length == 0 ? '\0' : _characters[Length - 1];

    public void Append(char c)
    {
        if (Length == _characters.Length) Array.Resize(ref _characters, Length * 2);
        _characters[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        while (Length + text.Length > _characters.Length) Array.Resize(ref _characters, _characters.Length * 2);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }
}
