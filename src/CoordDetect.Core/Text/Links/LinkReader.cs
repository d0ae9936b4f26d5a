using System.Buffers;

namespace CoordDetect.Core.Text.Links;

/// <summary>Recognises where a link begins and ends inside a text.</summary>
internal static class LinkReader
{
    private static readonly SearchValues<char> Ends =
        SearchValues.Create(" \t\r\n\f\v\u00A0\u2028\u2029\u200B\u3000<>\"«»“”`{}|\\^");

    // Bare names (example.com/page) are taken for links below these; the ambiguous ones, which are also words, only with a path.
    private const string Plain = " com net org info biz fr ru tv io ly gl gg su ua pl uk eu br app dev online shop site xyz store club link top news blog ";
    private const string WithPath = " be me co it de es ch ca us pt at nl in to is cc ws am fm pw vk ";

    /// <summary>The length of the link that begins <paramref name="text"/> with a scheme or <c>www.</c>; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        bool link = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && char.IsLetterOrDigit(text[4]));
        return link ? Extent(text) : 0;
    }

    /// <summary>
    /// The length of the bare link (<c>example.com</c>, <c>bit.ly/x</c>) that begins <paramref name="text"/>, whose first dot is at
    /// <paramref name="dot"/>; 0 where there is none.
    /// </summary>
    public static int BareLength(ReadOnlySpan<char> text, int dot)
    {
        int end = dot + 1;
        int lastDot = dot;
        while (end < text.Length && end < 256 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            if (text[end] == '.') lastDot = end;
            end++;
        }
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return 0;
        // A sentence may end right after the name.
        if (lastDot == end - 1 && lastDot > dot)
        {
            end = lastDot;
            lastDot = text[..end].LastIndexOf('.');
        }
        ReadOnlySpan<char> tld = text[(lastDot + 1)..end];
        bool path = end + 1 < text.Length && text[end] == '/' && !Ends.Contains(text[end + 1]);
        bool known = IsListed(Plain, tld) || (path && IsListed(WithPath, tld));
        return !known ? 0 : path ? Extent(text) : end;
    }

    private static int Extent(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(Ends);
        if (end < 0) end = text.Length;
        if (text[..end].IndexOfAny('[', ']') is >= 0 and int bracket) end = EndAtMarkup(text[..end], bracket);
        return LinkWrapping.WithoutTrailing(text[..end]).Length;
    }

    // "[words](address)" and "[url=address]words[/url]": a bracket that the link did not open is not its own; "?a[]=1" is.
    private static int EndAtMarkup(ReadOnlySpan<char> link, int from)
    {
        int open = 0;
        for (int i = from; i < link.Length; i++)
        {
            if (link[i] == '[' && i + 1 < link.Length && link[i + 1] == '/') return i;
            if (link[i] == '[') open++;
            else if (link[i] == ']' && --open < 0) return i;
        }
        return link.Length;
    }

    private static bool IsListed(string list, ReadOnlySpan<char> tld)
    {
        if (tld.Length is < 2 or > 6) return false;
        Span<char> wanted = stackalloc char[8];
        wanted = wanted[..(tld.Length + 2)];
        wanted.Fill(' ');
        tld.ToLowerInvariant(wanted[1..]);
        return list.AsSpan().IndexOf(wanted) >= 0;
    }
}
