using System.Globalization;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Reads the number of a page out of its address.</summary>
internal static partial class PageNumbers
{
    /// <summary>The page number that an address carries by a usual name; null where it has none.</summary>
    public static int? Of(Uri address)
    {
        Match match = Named().Match(address.PathAndQuery);
        if (!match.Success) return null;
        Group digits = match.Groups.Cast<Group>().Skip(1).First(group => group.Success);
        return int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1_000_000 ? number : null;
    }

    /// <summary>The numbered address of the page before the second one; null for the address of any other page.</summary>
    public static Uri? FirstBefore(Uri second)
    {
        if (Of(second) is not 2) return null;
        Group digits = Named().Match(second.PathAndQuery).Groups.Cast<Group>().Skip(1).First(group => group.Success);
        return new Uri(second, second.PathAndQuery.Remove(digits.Index, digits.Length).Insert(digits.Index, "1"));
    }

    /// <summary>An address without its page number, host and scheme: the same for all pages of one thing.</summary>
    public static string WithoutNumber(Uri address) => Named().Replace(address.PathAndQuery, "", 1).TrimEnd('/', '?');

    /// <summary>Whether an address is another one with a number put in ("-Reviews-Name" and "-Reviews-or10-Name").</summary>
    public static bool IsInserted(Uri without, Uri with)
    {
        string one = without.PathAndQuery, other = with.PathAndQuery;
        int start = one.AsSpan().CommonPrefixLength(other), end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        return start > 4 && start + end >= one.Length - 1 && Insertion().IsMatch(other[start..^end]);
    }

    /// <summary>The page number that the words of a link are: <c>3</c>, <c>[3]</c>, <c>Page 3</c>; null where they are more, or none.</summary>
    public static int? Shown(string text)
    {
        if (text.Length is 0 or > 20 || !text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        Match match = Worded().Match(text);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether an address carries its page number in its query.</summary>
    public static bool IsInQuery(Uri address) => Named().Match(address.PathAndQuery) is { Success: true, Value: ['?' or '&', ..] };

    /// <summary>Whether an address counts its items and not its pages (<c>start=20</c>).</summary>
    public static bool HasOffset(Uri address) => Offset().IsMatch(address.Query);

    [GeneratedRegex("""[?&](?:page|p|paged|pg|pn|pageno|page_?num(?:ber)?|pagenum|seite|pagina|página|strona|sayfa|cpage|currentpage|pageindex|PAGEN_\d+|o)=(\d+)|/(?:page|seite|pagina|strona|sayfa|trang|stranica|comment-page|pg)[-/_]?(\d+)|[-_/]p(?:age)?-?(\d+)(?:[/.]|$)|-(\d+)(?:\.html?)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("""^[\[\](). ,|]*(?:(?:page|seite|página|pagina|pag\.|strona|страница|стр\.|sayfa|sida|side|第|صفحة)\s*)?(\d{1,5})\s*(?:ページ|页|頁)?[\[\](). ,|]*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex("^[-_/.a-z]{0,8}\\d{1,5}[-_/.a-z]{0,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    [GeneratedRegex("[?&](?:start|offset|st|from|first|s|begin|limitstart)=\\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
