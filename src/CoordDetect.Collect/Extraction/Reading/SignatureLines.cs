using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Finds signatures that no markup sets apart: what stands below a line of underscores, and the line that telephone programs add.</summary>
internal static partial class SignatureLines
{
    private const string Underscores = "_______________";

    /// <summary>The text without its signature, and the signature; null where there is none.</summary>
    public static (string Text, string? Signature) Split(string text)
    {
        int line = Underscored(text);
        if (line < 0) line = OfTelephone(text);
        if (line < 0) return (text, null);
        string signature = text[line..].TrimStart('_', '\n', ' ');
        return (text[..line].TrimEnd(), signature.Length == 0 ? null : signature);
    }

    private static int Underscored(string text)
    {
        int at = text.LastIndexOf("\n" + Underscores, StringComparison.Ordinal);
        if (at < 0) return -1;
        int end = text.AsSpan(at + 1).IndexOfAnyExcept('_');
        return end < 0 || text[at + 1 + end] == '\n' ? at + 1 : -1;
    }

    // Many accounts end on the same one: it would tie them to each other.
    private static int OfTelephone(string text)
    {
        int last = text.LastIndexOf('\n') + 1;
        return last > 0 && text.Length - last <= 120 && SentFrom().IsMatch(text[last..]) ? last : -1;
    }

    [GeneratedRegex("""^(?:(?:sent|posted) (?:from|via) .{1,60} using .{2,40}|sent from (?:my|an?) (?:iphone|ipad|android|samsung|galaxy|pixel|phone|mobile|tablet)\b.{0,40}|sent via tapatalk.{0,20}|(?:envoyé de mon|envoyé depuis mon|gesendet von meinem|gesendet von mein|inviato dal mio|enviado desde mi|enviado do meu|verstuurd vanaf mijn|verzonden vanaf mijn|wysłane z mojego|отправлено с моего) .{2,80}|von mein\w* .{2,40} gesendet)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentFrom();
}
