using System.Buffers;
using System.Text.RegularExpressions;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Recognises what a comment quotes, so that answering somebody is not taken for copying them: lines that begin with <c>&gt;</c>,
/// <c>[quote]…[/quote]</c>, <c>&lt;blockquote&gt;</c>, the line that attributes a quote (<c>Marie a écrit :</c>, <c>John wrote:</c>), and what stands in
/// quotation marks after such words (<c>Marie a écrit : « … »</c>).
/// </summary>
internal static partial class QuotedText
{
    // The end of a line, and what may open a quotation.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n«\"“„");

    /// <summary>A cheap test that most texts fail: only a text for which it is true can hold a quote.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) =>
        text.ContainsAny('>', '[', '<') || (text.Contains(':') && text.ContainsAny(Marks));

    /// <summary><paramref name="text"/> without what it quotes; uses the span as scratch space.</summary>
    public static ReadOnlySpan<char> Strip(Span<char> text)
    {
        Blank(text, "[quote", "[/quote]");
        Blank(text, "<blockquote", "</blockquote>");
        BlankLines(text);
        BlankSpoken(text);
        return text;
    }

    private static void BlankSpoken(Span<char> text)
    {
        if (!text.Contains(':')) return;
        foreach (ValueMatch spoken in Spoken().EnumerateMatches(text)) text.Slice(spoken.Index, spoken.Length).Fill(' ');
    }

    // Overwrites each outermost open…close with spaces. An unclosed quote is left alone: it may be anything.
    private static void Blank(Span<char> text, string open, string close)
    {
        int start = IndexOf(text, open, 0);
        int nextClose = -1;
        while (start >= 0)
        {
            int depth = 1;
            int at = start + open.Length;
            while (depth > 0)
            {
                // Remembered from one opening to the next, so that a million openings cost one search.
                if (nextClose < at) nextClose = IndexOf(text, close, at);
                if (nextClose < 0) return;
                int nextOpen = IndexOf(text[..nextClose], open, at);
                depth += nextOpen >= 0 ? 1 : -1;
                at = nextOpen >= 0 ? nextOpen + open.Length : nextClose + close.Length;
            }
            text[start..at].Fill(' ');
            start = IndexOf(text, open, at);
        }
    }

    private static int IndexOf(ReadOnlySpan<char> text, string what, int from)
    {
        int at = text[from..].IndexOf(what, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : at + from;
    }

    private static void BlankLines(Span<char> text)
    {
        bool lines = text.Contains('\n');
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            Span<char> line = text[start..end];
            if (line.TrimStart() is ['>', ..] trimmed && !IsArrow(trimmed)) line.Fill(' ');
            else if (lines && line.Length < 200 && line.TrimEnd() is [.., ':'] && Attribution().IsMatch(line)) line.Fill(' ');
            start = end + 1;
        }
    }

    // ">:(" and ">_<" are faces, ">>>" may still be a quote of a quote.
    private static bool IsArrow(ReadOnlySpan<char> line) => line.Length > 1 && line[1] is ':' or '_' or '.' or '=';

    [GeneratedRegex(@"\b(?:a écrit|a dit|wrote|said|écrivait|schrieb|escribió|ha scritto|escreveu|пишет|писал(?:а)?)\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    // Who said it, and what: never longer than a comment that people quote whole.
    [GeneratedRegex(
        @"\b(?:a écrit|a dit|dit|disait|wrote|said|says|écrivait|écrit|schrieb|sagte|schreibt|escribió|dijo|ha scritto|ha detto|scrive|escreveu|disse|schreef|zei|napisał(?:a)?|пишет|писал(?:а)?|сказал(?:а)?|пише|написав(?:ла)?|skrev|yazdı)\s*:\s*(?:«[^»]{1,2000}»|""[^""]{1,2000}""|“[^”]{1,2000}”|„[^“”]{1,2000}[“”])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}
