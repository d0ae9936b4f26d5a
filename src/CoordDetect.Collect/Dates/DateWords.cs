using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace CoordDetect.Collect.Dates;

/// <summary>The words of dates in many languages, read once from <c>date-words.tsv</c>; adding a language means adding lines there.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateMeaning[]> Words = Load();
    private static readonly FrozenDictionary<string, DateMeaning[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The most characters that a word or phrase of the table has.</summary>
    public static int LongestPhrase { get; } = Words.Keys.Max(word => word.Length);

    /// <summary>What a folded word or phrase may mean; null where the table does not have it.</summary>
    public static DateMeaning[]? Find(ReadOnlySpan<char> folded) => BySpan.TryGetValue(folded, out DateMeaning[]? found) ? found : null;

    /// <summary>Lower case without accents on Latin and Greek letters, compatible forms unified; the same length as the input.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    }

    /// <summary>Lines of an embedded table of this folder, comments left out.</summary>
    internal static IEnumerable<string[]> Table(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CoordDetect.Collect.Dates.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    private static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (char.IsWhiteSpace(c)) return ' ';
        if (c is 'İ' or 'ı') return 'i';
        if (c is 'ł' or 'Ł') return 'l';
        if (c == '\u2019') return '\'';
        char lower = char.ToLowerInvariant(c);
        if (lower is 'й' or 'ё' || lower is >= '\u0600' and < '\u1E00' || lower >= '\u2E80') return lower;
        string parts = lower.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? lower : parts[0];
    }

    private static FrozenDictionary<string, DateMeaning[]> Load()
    {
        Dictionary<string, List<DateMeaning>> words = new(StringComparer.Ordinal);
        foreach (string[] line in Table("date-words.tsv"))
        {
            DateMeaning meaning = Meaning(line[0], line[1]);
            foreach (string word in line[2].Split('|'))
            {
                char[] folded = new char[word.Length];
                Fold(word, folded);
                string key = new(folded);
                if (!words.TryGetValue(key, out List<DateMeaning>? list)) words[key] = list = [];
                list.Add(meaning);
            }
        }
        return words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static DateMeaning Meaning(string language, string text)
    {
        string[] parts = text.Split(' ');
        DateMeaningKind kind = Enum.Parse<DateMeaningKind>(parts[0], ignoreCase: true);
        int value = parts.Length == 1 ? 0
            : kind is DateMeaningKind.Unit or DateMeaningKind.Dual ? (int)Enum.Parse<DateUnit>(parts[1], ignoreCase: true)
            : int.Parse(parts[1], CultureInfo.InvariantCulture);
        return new DateMeaning(language, kind, value);
    }
}
