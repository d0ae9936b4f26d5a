using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>Tells whether a text says that its author takes part in a draw, in the languages of <c>give-away.tsv</c>.</summary>
internal static partial class GiveAwayWords
{
    private static readonly Regex Phrases = Load();

    /// <summary>Whether a text says so.</summary>
    public static bool AreIn(string text) => Phrases.IsMatch(Plain(text));

    /// <summary>The people whom a text names with an @, in lower case.</summary>
    public static IEnumerable<string> Named(string text) => Mention().Matches(text).Select(m => m.Value.ToLowerInvariant());

    // Words in lower case without accents, one blank between them and one at either end; what is written without blanks is found inside its words.
    private static string Plain(string text)
    {
        StringBuilder plain = new(" ", text.Length + 2);
        foreach (char c in text.IsNormalized(NormalizationForm.FormD) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            char lower = char.IsLetterOrDigit(c) ? c == 'ı' ? 'i' : char.ToLowerInvariant(c) : ' ';
            if (lower != ' ' || plain[^1] != ' ') plain.Append(lower);
        }
        return plain.Append(' ').ToString();
    }

    private static Regex Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CoordDetect.Core.Findings.Explanations.give-away.tsv")
            ?? throw new InvalidOperationException("The words of give-aways are not embedded.");
        using StreamReader reader = new(stream);
        IEnumerable<string> phrases = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split('\t')[1].Split('|')).Select(Bounded);
        return new Regex(string.Join('|', phrases), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string Bounded(string phrase)
    {
        string words = Regex.Escape(Plain(phrase).Trim());
        return phrase.Any(c => c >= '\u2E80') ? words : $" {words} ";
    }

    [GeneratedRegex(@"(?<![\w.])@[\w.]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
