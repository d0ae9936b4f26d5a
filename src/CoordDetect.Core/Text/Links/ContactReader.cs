using System.Text.RegularExpressions;

namespace CoordDetect.Core.Text.Links;

/// <summary>
/// Finds where a text says how somebody can be reached: e-mail addresses and telephone numbers, as <c>mailto:</c> and <c>tel:</c> addresses. A number is one with a country's code
/// (<c>+33 6 …</c>, <c>00 33 6 …</c>), ten digits in pairs as in France and its neighbours, or three, three and four as in North America; other long numbers may be anything.
/// </summary>
internal static partial class ContactReader
{
    private const int FewestDigits = 8;

    /// <summary>Whether an address is one of a person to be reached, and leads to no page.</summary>
    public static bool IsContact(string link) => link.StartsWith("mailto:", StringComparison.Ordinal) || link.StartsWith("tel:", StringComparison.Ordinal);

    /// <summary>The contacts in a text, each as often as it stands there.</summary>
    public static IEnumerable<string> Find(string text) =>
        Mail().Matches(text).Select(m => "mailto:" + m.Value.ToLowerInvariant()).Concat(Phone().Matches(text).Select(m => "tel:" + Digits(m.Value)));

    /// <summary>A cheap test that most texts fail: only a text for which it is true can hold a contact.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
            if (c == '@' || (char.IsAsciiDigit(c) && ++digits >= FewestDigits)) return true;
        return false;
    }

    // "+33 (0)6 …" and "0033 6 …" are "+336…".
    private static string Digits(string number)
    {
        int trunk = number.IndexOf("(0)", StringComparison.Ordinal);
        string digits = string.Concat((trunk < 0 ? number : number.Remove(trunk, 3)).Where(char.IsAsciiDigit));
        return number[0] == '+' ? '+' + digits : digits.StartsWith("00", StringComparison.Ordinal) ? '+' + digits[2..] : digits;
    }

    // What stands in a link, or goes on as a word, is no contact.
    [GeneratedRegex(@"(?<![\w.%+/=-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"(?<![\w+/=.,-])(?:(?:\+|00[ .-]?)[1-9](?:[ .()\-\u00A0\u202F]{0,3}[0-9]){8,14}|0[1-9](?:[ .\-\u00A0\u202F]?[0-9]{2}){4}|\([0-9]{3}\) ?[0-9]{3}[-. ][0-9]{4}|[0-9]{3}([-.])[0-9]{3}\1[0-9]{4})(?![\w/=])(?!-[0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
