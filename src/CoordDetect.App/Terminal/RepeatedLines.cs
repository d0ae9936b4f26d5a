using System.Text.RegularExpressions;

namespace CoordDetect.App.Terminal;

/// <summary>The same warning a thousand times is one warning: a few of each kind are examples enough, beside the counts that are told anyway.</summary>
internal static partial class RepeatedLines
{
    private const int OfAKind = 3;

    /// <summary>The first three of those lines that differ in numbers and quoted words alone.</summary>
    public static IEnumerable<string> Shorten(IEnumerable<string> lines) =>
        lines.GroupBy(line => Particulars().Replace(line, "#"), StringComparer.Ordinal).SelectMany(kind => kind.Take(OfAKind));

    [GeneratedRegex("""\d+|"[^"]*"|“[^”]*”|'[^']*'""")]
    private static partial Regex Particulars();
}
