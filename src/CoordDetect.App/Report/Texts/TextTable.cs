using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace CoordDetect.App.Report.Texts;

/// <summary>
/// The texts for people in one language, from the table beside this file. A text may hold <c>{name}</c>, which is replaced by a value,
/// and <c>{name|one|many}</c>, which is replaced by the form that the language asks for at that number.
/// </summary>
public sealed class TextTable
{
    private static readonly Lazy<TextTable> English = new(() => Load(ReportLanguage.English, "en"));
    private static readonly Lazy<TextTable> French = new(() => Load(ReportLanguage.French, "fr"));
    private static readonly string[] Rooms = ["Report", "Web", "Audit"];
    private readonly FrozenDictionary<string, string> _texts;

    private TextTable(ReportLanguage language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
        Format = new LanguageFormat(this);
    }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>How the language writes numbers and times.</summary>
    public LanguageFormat Format { get; }

    /// <summary>All keys, in ordinal order.</summary>
    public IEnumerable<string> Keys => _texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a key as it stands in the table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => _texts.TryGetValue(key, out string? text) ? text : throw new KeyNotFoundException($"No text for {key}.");

    /// <summary>The table of a language.</summary>
    public static TextTable Of(ReportLanguage language) => (language == ReportLanguage.French ? French : English).Value;

    /// <summary>A table with every text changed: what is rendered from it tells which texts it was rendered from.</summary>
    internal TextTable With(Func<string, string, string> change) => new(Language, _texts.ToFrozenDictionary(t => t.Key, t => change(t.Key, t.Value)));

    /// <summary>The keys that a room of the program has texts for.</summary>
    internal static IEnumerable<string> KeysOf(string room) => Read($"CoordDetect.App.{room}.Texts.en.json").Keys;

    /// <summary>Whether there is a text for a key.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text for something that has an id, such as a signal; the id itself where the table does not know it.</summary>
    public string Named(string kind, string id) => _texts.GetValueOrDefault($"{kind}.{id}", id);

    /// <summary>The text of a key with its values put in. Whole numbers are grouped; texts go in as they are.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        string text = this[key];
        StringBuilder said = new(text.Length + 32);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            if (open < 0) break;
            int close = text.IndexOf('}', open);
            said.Append(text, at, open - at).Append(Fill(text[(open + 1)..close], values));
            at = close + 1;
        }
        return said.Append(text, at, text.Length - at).ToString();
    }

    private static TextTable Load(ReportLanguage language, string name)
    {
        IEnumerable<KeyValuePair<string, string>> texts = Rooms.SelectMany(room => Read($"CoordDetect.App.{room}.Texts.{name}.json"));
        return new TextTable(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Read(string resource)
    {
        using Stream stream = typeof(TextTable).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"{resource} is not built in.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    private string Fill(string hole, ReadOnlySpan<(string Name, object Value)> values)
    {
        string[] parts = hole.Split('|');
        foreach ((string name, object value) in values)
        {
            if (name != parts[0]) continue;
            long? number = value is int small ? small : value as long?;
            if (parts.Length == 3) return parts[IsOne(number ?? 2) ? 1 : 2];
            return number is long n ? Format.Number(n) : (string)value;
        }
        throw new KeyNotFoundException($"No value for {{{hole}}}.");
    }

    // French counts 0 as one; English does not.
    private bool IsOne(long number) => number == 1 || (number == 0 && Language == ReportLanguage.French);
}
