using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Index.Words;

namespace CoordDetect.Index.Queries;

/// <summary>Reads one query.</summary>
internal sealed class SearchParser(string text)
{
    private const int Longest = 1_000;
    private const int MostTerms = 50;
    private const int LeastFuzzy = 3;
    private const int ShortWord = 5;
    private readonly List<SearchTerm> _terms = [];
    private readonly WordReader _reader = new();
    private DateOnly? _from;
    private DateOnly? _before;
    private int _at;

    public SearchQuery Parse()
    {
        if (text.Length > Longest) throw new UserFacingException($"The query has {text.Length:N0} characters; {Longest:N0} are allowed. Look for fewer words.");
        while (SkipBlanks()) ReadPart();
        if (_terms.Count > MostTerms) throw new UserFacingException($"The query has {_terms.Count} parts; {MostTerms} are allowed. Look for fewer words.");
        // Dates alone ask for all that was said then, on whatever site.
        if (_terms.All(t => t.IsExcluded) && (_from ?? _before) is not null) _terms.Add(new NameTerm(SearchField.Site, "", OpenStart: false, OpenEnd: true, IsExcluded: false));
        if (_terms.All(t => t.IsExcluded))
            throw new UserFacingException("Say what to look for: a word, a \"phrase\", account:, thread:, site:, after: or before:. Minus signs only narrow down what that finds.");
        return new SearchQuery(text, _terms, _from, _before);
    }

    private bool SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at < text.Length;
    }

    private void ReadPart()
    {
        bool excluded = text[_at] == '-' && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]);
        if (excluded) _at++;
        string? field = ReadField();
        string value = ReadValue(out bool quoted);
        string shown = field is null ? value : $"{field}:{value}";
        switch (field)
        {
            case null:
                // A dash or another sign between blanks is punctuation, not a wish.
                if (!quoted && value.All(c => char.IsPunctuation(c) || char.IsSymbol(c)) && value.Length == 1 && value != "*") return;
                if (LinkQuery.Of(value, excluded) is { } link) _terms.AddRange(link);
                else AddWords(value, quoted, excluded);
                break;
            case "before" or "after":
                if (excluded) throw new UserFacingException($"-{shown}: a minus cannot stand before a date. Write {(field == "before" ? "after" : "before")}: instead.");
                AddDate(field, value, shown);
                break;
            default:
                AddName(field switch { "account" => SearchField.Account, "thread" => SearchField.Thread, _ => SearchField.Site }, value, excluded, shown);
                break;
        }
    }

    private string? ReadField()
    {
        foreach (string name in (ReadOnlySpan<string>)["account", "thread", "site", "before", "after"])
        {
            if (string.Compare(text, _at, name + ":", 0, name.Length + 1, StringComparison.OrdinalIgnoreCase) != 0) continue;
            _at += name.Length + 1;
            return name;
        }
        return null;
    }

    private string ReadValue(out bool quoted)
    {
        quoted = _at < text.Length && IsQuote(text[_at]);
        int start = _at;
        if (!quoted)
        {
            while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
            return text[start.._at];
        }
        do _at++;
        while (_at < text.Length && !IsQuote(text[_at]));
        if (_at == text.Length) throw new UserFacingException($"The quotation mark at character {start + 1} is never closed. Close it, or take it out.");
        _at++;
        string inside = text[(start + 1)..(_at - 1)];
        if (_at < text.Length && text[_at] == '*')
        {
            _at++;
            inside += "*";
        }
        return inside;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private void AddWords(string value, bool quoted, bool excluded)
    {
        int edits = quoted ? 0 : EditsOf(value, out value);
        bool prefix = value.EndsWith('*');
        string words = prefix ? value[..^1] : value;
        if (words.Contains('*', StringComparison.Ordinal))
            throw new UserFacingException($"{value}: a star can stand only at the end of a word, for words that begin so.");
        IReadOnlyList<PlacedWord> read = _reader.Read(words);
        if (read.Count == 0) throw new UserFacingException($"{value}: there is no letter or digit in it to look for.");
        string last = read[^1].Word.Folded;
        if (prefix && last.Length < 2 && char.IsAscii(last[0]))
            throw new UserFacingException($"{value}: before a star, write two letters at least.");
        if (edits > 0 && (prefix || read.Count > 1 || last.Length < LeastFuzzy))
            throw new UserFacingException($"{value}~: a tilde looks for words that are written nearly so; it stands behind one word of {LeastFuzzy} letters at least.");
        _terms.Add(new WordsTerm(words, quoted, prefix, edits, excluded));
    }

    // One letter of a short word may be another, two of a long one.
    private static int EditsOf(string value, out string word)
    {
        int tilde = value.LastIndexOf('~');
        bool isAsked = tilde > 0 && (tilde == value.Length - 1 || (tilde == value.Length - 2 && value[^1] is '1' or '2'));
        word = isAsked ? value[..tilde] : value;
        if (!isAsked) return 0;
        return tilde == value.Length - 1 ? (word.Length > ShortWord ? 2 : 1) : value[^1] - '0';
    }

    private void AddName(SearchField field, string value, bool excluded, string shown)
    {
        bool openStart = value.StartsWith('*'), openEnd = value.Length > 1 && value.EndsWith('*');
        string name = value[(openStart ? 1 : 0)..^(openEnd ? 1 : 0)].Trim();
        if (FoldedName.Of(_reader.Table, name).Length == 0) throw new UserFacingException($"{shown} needs a name right behind the colon, such as {shown.Split(':')[0]}:example.");
        if (openStart && name.Length < 3) throw new UserFacingException($"{shown}: between the stars, write three letters at least.");
        _terms.Add(new NameTerm(field, name, openStart, openEnd, excluded));
    }

    private void AddDate(string field, string value, string shown)
    {
        if (!DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw new UserFacingException($"{shown} needs a day as year-month-day, such as {field}:2024-05-01.");
        if (field == "after") _from = _from > day ? _from : day;
        else _before = _before < day ? _before : day;
    }
}
