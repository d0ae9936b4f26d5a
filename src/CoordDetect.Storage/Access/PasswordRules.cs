using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CoordDetect.Core;

namespace CoordDetect.Storage.Access;

/// <summary>
/// Which passwords are taken: twelve characters or more, and none that a guesser tries first. Refused is what, without its digits and signs and
/// with figures read as the letters that they stand for, is nothing but common words of <c>CommonPasswords.txt</c>, the user's name, or a run of
/// neighbours (<c>123456789012</c>, <c>azertyuiopqs</c>), and what has fewer than five different characters. As NIST SP 800-63B (5.1.1.2) asks,
/// nothing is said about upper case or signs.
/// </summary>
internal static class PasswordRules
{
    private const int Shortest = 12;
    private const int Longest = 1_000;
    private const int FewestDifferent = 5;
    private const string Figures = "0134578@$!€";
    private const string Letters = "oieastbasie";

    // The rows of the keyboards, the alphabet and the figures: what fingers run along.
    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm", "01234567890123456789"];
    private static readonly FrozenSet<string> Common = Load();
    private static readonly int LongestCommon = Common.Max(w => w.Length);

    /// <summary>Refuses a weak password.</summary>
    /// <exception cref="UserFacingException">It is short, or easily guessed; the message says which.</exception>
    public static void Require(string password, string name)
    {
        if (password.Length < Shortest) throw new UserFacingException($"The password is too short: take {Shortest} characters or more.");
        if (password.Length > Longest) throw new UserFacingException($"The password is too long: take {Longest} characters at most.");
        if (IsGuessed(password, name)) throw new UserFacingException("The password is one that guessers try first. Take several words that do not belong together, or have one made by a password manager.");
    }

    private static bool IsGuessed(string password, string name)
    {
        string plain = Fold(password);
        if (plain.Distinct().Count() < FewestDifferent || IsRun(plain)) return true;
        // "passw0rd!2024": what stands around the letters says nothing; a figure between them is a letter.
        int first = plain.AsSpan().IndexOfAnyInRange('a', 'z'), last = plain.AsSpan().LastIndexOfAnyInRange('a', 'z');
        string core = first < 0 ? "" : plain[first..(last + 1)];
        string read = string.Concat(core.Select(AsLetter).Where(char.IsLetter)), bare = string.Concat(plain.Where(char.IsLetter));
        string own = string.Concat(Fold(name).Where(char.IsLetter));
        return IsCommon(read, own) || IsCommon(bare, own) || IsRun(read) || IsRun(bare);
    }

    // Whether a text is common words one after the other; which ends can be reached is marked from the left.
    private static bool IsCommon(string text, string own)
    {
        if (text.Length == 0) return true;
        bool[] reached = new bool[text.Length + 1];
        reached[0] = true;
        for (int end = 1; end <= text.Length; end++)
            for (int start = Math.Max(0, end - Math.Max(LongestCommon, own.Length)); start < end && !reached[end]; start++)
                reached[end] = reached[start] && (Common.Contains(text[start..end]) || (own.Length > 2 && text[start..end] == own));
        return reached[^1];
    }

    private static bool IsRun(string text) => text.Length > 0 && Runs.Any(run => Covers(run, text) || Covers(string.Concat(run.Reverse()), text));

    // A run may be begun again: "azertyazerty".
    private static bool Covers(string run, string text)
    {
        int breaks = 0;
        for (int i = 1; i < text.Length; i++)
        {
            int at = run.IndexOf(text[i - 1], StringComparison.Ordinal);
            if (at < 0 || !run.Contains(text[i], StringComparison.Ordinal)) return false;
            if (at + 1 >= run.Length || run[at + 1] != text[i]) breaks++;
        }
        return breaks * 4 <= text.Length;
    }

    private static char AsLetter(char c) => Figures.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : c;

    private static string Fold(string text) => string.Concat(text.Normalize(NormalizationForm.FormKD).ToLowerInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(c)));

    private static FrozenSet<string> Load()
    {
        using StreamReader reader = new(typeof(PasswordRules).Assembly.GetManifestResourceStream("Access/CommonPasswords")!);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
