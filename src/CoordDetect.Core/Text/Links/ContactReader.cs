using System.Text;
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
    public static IEnumerable<string> Find(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
            foreach (string address in Matches(Mail(), text)) yield return "mailto:" + address.ToLowerInvariant();
        foreach (string number in Matches(Phone(), text)) yield return "tel:" + Digits(number);
    }

    /// <summary>A cheap test that most texts fail: only a text for which it is true can hold a contact.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
            if (c == '@' || (char.IsAsciiDigit(c) && ++digits >= FewestDigits)) return true;
        return false;
    }

    private static List<string> Matches(Regex regex, string text)
    {
        List<string> matches = [];
        foreach (ValueMatch match in regex.EnumerateMatches(text)) matches.Add(text.Substring(match.Index, match.Length));
        return matches;
    }

    // "+33 (0)6 …" and "0033 6 …" are "+336…".
    private static string Digits(ReadOnlySpan<char> number)
    {
        StringBuilder digits = new();
        foreach (char c in number)
            if (char.IsAsciiDigit(c)) digits.Append(c);
        bool zeros = digits[0] == '0' && digits[1] == '0';
        if (zeros) digits.Remove(0, 2);
        if (!zeros && number[0] != '+') return digits.ToString();
        int trunk = number.IndexOf("(0)", StringComparison.Ordinal);
        if (trunk > 0) digits.Remove(number[..trunk].Count(char.IsAsciiDigit) - (zeros ? 2 : 0), 1);
        return digits.Insert(0, '+').ToString();
    }

    private static int Count(this ReadOnlySpan<char> text, Func<char, bool> counts)
    {
        int count = 0;
        foreach (char c in text)
            if (counts(c)) count++;
        return count;
    }

    // What stands in a link, or goes on as a word, is no contact.
    [GeneratedRegex(@"(?<![\w.%+/=-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"(?<![\w+/=.,-])(?:(?:\+|00[ .-]?)[1-9](?:[ .()\-\u00A0\u202F]{0,3}[0-9]){8,14}|0[1-9](?:[ .\-\u00A0\u202F]?[0-9]{2}){4}|\([0-9]{3}\) ?[0-9]{3}[-. ][0-9]{4}|[0-9]{3}([-.])[0-9]{3}\1[0-9]{4})(?![\w/=])(?!-[0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
