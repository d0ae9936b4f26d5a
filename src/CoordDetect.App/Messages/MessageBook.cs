using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;

namespace CoordDetect.App.Messages;

/// <summary>
/// The French of what the program says on the command line and where it refuses something, by its English. The English stands where it is said, so that
/// every room can speak without knowing of languages; here it becomes French at the edge, as with gettext. What has no French stays English.
/// </summary>
internal static partial class MessageBook
{
    private const int Deepest = 4;
    private const int LongestMessage = 20_000;
    private static readonly Lazy<Book> French = new(() => Read());

    /// <summary>A message in a language: whole, else line by line, each with the values that it holds.</summary>
    public static string Say(string english, ReportLanguage language)
    {
        if (language != ReportLanguage.French || english.Length == 0 || english.Length > LongestMessage) return english;
        return Whole(english, 0) ?? string.Join('\n', english.Split('\n').Select(Line));
    }

    /// <summary>Whether there is French for a message or a template.</summary>
    public static bool Has(string english) => Whole(english, 0) is not null;

    private static string Line(string line)
    {
        string bare = line.Trim();
        if (bare.Length == 0) return line;
        int indent = line.IndexOf(bare, StringComparison.Ordinal);
        return line[..indent] + (Whole(bare, 0) ?? Parts(bare, 0)) + line[(indent + bare.Length)..];
    }

    // Problems are often told one after the other.
    private static string Parts(string text, int depth)
    {
        foreach (string between in new[] { "; ", ", ", ". " })
        {
            string[] parts = text.Split(between);
            if (parts.Length < 2 || parts.Length > 50) continue;
            string[] said = [.. parts.Select((p, i) => Whole(p, depth + 1) ?? (i < parts.Length - 1 ? Unended(p + between.TrimEnd(), depth) : null) ?? p)];
            if (!said.SequenceEqual(parts)) return string.Join(between == "; " ? "\u00a0; " : between, said);
        }
        return text;
    }

    // A sentence that was cut off before its full stop.
    private static string? Unended(string sentence, int depth) => sentence.EndsWith('.') && Whole(sentence, depth + 1) is { } said ? said.TrimEnd('.') : null;

    private static string? Whole(string english, int depth)
    {
        Book book = French.Value;
        if (book.Fixed.TryGetValue(english, out string? fixedText)) return fixedText;
        if (depth > Deepest) return null;
        foreach (MessageTemplate template in book.Templates)
            if (template.Match(english) is { } values) return template.Say(values, value => Value(value, depth + 1));
        return null;
    }

    private static string Value(string value, int depth) => Grouped().IsMatch(value)
        ? value.Replace(",", "\u202f", StringComparison.Ordinal)
        : Whole(value, depth) ?? Parts(value, depth);

    private static Book Read()
    {
        using Stream stream = typeof(MessageBook).Assembly.GetManifestResourceStream("CoordDetect.App.Messages.fr.json") ?? throw new FileNotFoundException("fr.json is not built in.");
        Dictionary<string, string> all = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return new Book(
            all.Where(m => !m.Key.Contains('{', StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
            [.. all.Where(m => m.Key.Contains('{', StringComparison.Ordinal)).Select(m => new MessageTemplate(m.Key, m.Value)).OrderByDescending(t => t.Weight)]);
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Grouped();

    private sealed record Book(Dictionary<string, string> Fixed, MessageTemplate[] Templates);
}
