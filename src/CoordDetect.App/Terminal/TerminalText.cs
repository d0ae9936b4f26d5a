using System.Globalization;
using System.Text;

namespace CoordDetect.App.Terminal;

/// <summary>Makes hostile text safe to print: no control characters, escapes or bidirectional overrides reach the terminal.</summary>
internal static class TerminalText
{
    /// <summary><paramref name="text"/> with every control and format character replaced by <c>·</c>, cut at <paramref name="limit"/> characters.</summary>
    public static string Clean(string text, int limit = 2_000)
    {
        StringBuilder clean = new(Math.Min(text.Length, limit) + 1);
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, limit)))
            clean.Append(IsSafe(c) ? c : '·');
        if (text.Length > limit) clean.Append('…');
        return clean.ToString();
    }

    private static bool IsSafe(char c) => c == '\n' || CharUnicodeInfo.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
