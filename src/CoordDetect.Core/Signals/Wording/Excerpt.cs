using System.Text;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>The beginning of a text on one line, as the name of a text family.</summary>
internal static class Excerpt
{
    private const int Length = 100;

    public static string Of(string text)
    {
        StringBuilder line = new(Length + 1);
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = line.Length > 0;
                continue;
            }
            if (space) line.Append(' ');
            space = false;
            line.Append(rune);
            if (line.Length >= Length) return line.Append('…').ToString();
        }
        return line.ToString();
    }
}
