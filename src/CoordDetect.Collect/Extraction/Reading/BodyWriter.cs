using System.Text;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Collects words with sensible line breaks: white space collapses except in code, at most one empty line stays.</summary>
internal sealed class BodyWriter
{
    // Characters that Windows wrote where Unicode has controls: pages carry them over from old databases.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;
    private bool _preserved;
    private bool _marked;

    /// <summary>How many elements that keep their white space are open.</summary>
    public int Verbatim { get; set; }

    /// <summary>Ends the line; with 2, leaves an empty one.</summary>
    public void Break(int lines)
    {
        if (_marked) return;
        _breaks = Math.Min(2, lines == 1 && _breaks >= 1 ? Math.Max(_breaks, 1) : Math.Max(_breaks, lines));
        _space = false;
    }

    /// <summary>Adds what stands before a list's item; the item goes on in the same line, whatever element it begins with.</summary>
    public void Mark(string marker)
    {
        Write(marker);
        _space = true;
        _marked = true;
    }

    /// <summary>Adds words.</summary>
    public void Write(string words)
    {
        foreach (char raw in words)
        {
            char c = raw is >= '\u0080' and <= '\u009F' ? Windows[raw - '\u0080'] : raw;
            if (c is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F') continue;
            if (Verbatim > 0 && c is '\n')
            {
                Break(1);
                continue;
            }
            if (char.IsWhiteSpace(c) && !(Verbatim > 0 && c == ' ' && _breaks == 0 && _text.Length > 0))
            {
                if (c == '\n' && Verbatim == 0 && _preserved) Break(1);
                _space = true;
                continue;
            }
            Flush();
            _marked = false;
            _text.Append(c);
        }
    }

    /// <summary>Adds a text whose line breaks count.</summary>
    public void WriteLines(string words)
    {
        _preserved = true;
        Write(words);
        _preserved = false;
    }

    /// <summary>The collected text.</summary>
    public override string ToString() => _text.ToString().TrimEnd();

    private void Flush()
    {
        if (_breaks > 0 && _text.Length > 0) _text.Append('\n', _breaks);
        else if (_space && _text.Length > 0 && _text[^1] != '\n') _text.Append(' ');
        _breaks = 0;
        _space = false;
    }
}
