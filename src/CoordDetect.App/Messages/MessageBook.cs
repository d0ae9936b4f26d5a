using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;

namespace CoordDetect.App.Messages;

/// <summary>
/// The French of what the program says on the command line and where it refuses something, by its English. The English stands where it is said, so that
/// every room can speak without knowing of languages; here it becomes French at the edge, as with gettext. What has no French stays English.
/// The English of messages that count says <c>1 comment</c> here.
/// </summary>
internal static partial class MessageBook
{
    private const string Speaker = "coorddetect: ";
    private const int Deepest = 4;
    private const int LongestMessage = 20_000;
    private static readonly Lazy<Book> French = new(() => Read("fr", zeroIsOne: true));
    private static readonly Lazy<Book> English = new(() => Read("en", zeroIsOne: false));

    /// <summary>A message in a language: whole, else line by line, each with the values that it holds.</summary>
    public static string Say(string english, ReportLanguage language)
    {
        if (english.Length == 0 || english.Length > LongestMessage) return english;
        Book book = (language == ReportLanguage.French ? French : English).Value;
        return book.Whole(english, 0) ?? string.Join('\n', english.Split('\n').Select(book.Line));
    }

    /// <summary>Whether there is French for a message or a template.</summary>
    public static bool Has(string english) => French.Value.Whole(english, 0) is not null;

    private static Book Read(string language, bool zeroIsOne)
    {
        using Stream stream = typeof(MessageBook).Assembly.GetManifestResourceStream($"CoordDetect.App.Messages.{language}.json") ?? throw new FileNotFoundException($"{language}.json is not built in.");
        Dictionary<string, string> all = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return new Book(
            zeroIsOne,
            all.Where(m => !m.Key.Contains('{', StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
            [.. all.Where(m => m.Key.Contains('{', StringComparison.Ordinal)).Select(m => new MessageTemplate(m.Key, m.Value, zeroIsOne)).OrderByDescending(t => t.Weight)]);
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Grouped();

    private sealed class Book(bool isFrench, Dictionary<string, string> fixedTexts, MessageTemplate[] templates)
    {
        public string Line(string line)
        {
            string bare = line.Trim();
            if (bare.Length == 0) return line;
            int indent = line.IndexOf(bare, StringComparison.Ordinal);
            return line[..indent] + (Whole(bare, 0) ?? Parts(bare, 0)) + line[(indent + bare.Length)..];
        }

        // Problems are often told one after the other.
        private string Parts(string text, int depth)
        {
            foreach (string between in new[] { "; ", ", ", ". " })
            {
                string[] parts = text.Split(between);
                if (parts.Length < 2 || parts.Length > 50) continue;
                string[] said = [.. parts.Select((p, i) => Whole(p, depth + 1) ?? (i < parts.Length - 1 ? Unended(p + between.TrimEnd(), depth) : null) ?? p)];
                if (!said.SequenceEqual(parts)) return string.Join(isFrench && between == "; " ? "\u00a0; " : between, said);
            }
            return text;
        }

        // A sentence that was cut off before its full stop.
        private string? Unended(string sentence, int depth) => sentence.EndsWith('.') && Whole(sentence, depth + 1) is { } said ? said.TrimEnd('.') : null;

        public string? Whole(string english, int depth)
        {
            if (fixedTexts.TryGetValue(english, out string? fixedText)) return fixedText;
            if (depth > Deepest) return null;
            // The program's name is no part of what it says.
            if (isFrench && depth == 0 && english.StartsWith(Speaker, StringComparison.Ordinal) && Whole(english[Speaker.Length..], 1) is { } told) return "coorddetect\u00a0: " + told;
            foreach (MessageTemplate template in templates)
                if (template.Match(english) is { } values) return template.Say(values, value => Value(value, depth + 1));
            return null;
        }

        private string Value(string value, int depth) => Grouped().IsMatch(value)
            ? isFrench ? value.Replace(",", "\u202f", StringComparison.Ordinal) : value
            : Whole(value, depth) ?? Parts(value, depth);
    }
}
