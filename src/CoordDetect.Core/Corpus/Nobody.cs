using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// Knows the names that stand for nobody: what sites and exports write where an author is unknown, hidden, deleted or a guest
/// (<c>[deleted]</c>, <c>Invité</c>, <c>Anonymous</c>), and identifiers that a spreadsheet has rounded (<c>1.23457E+18</c>), which many share.
/// Comments under one of them are by as many unknown people.
/// </summary>
public static class Nobody
{
    // Longer names are people's own.
    private const int LongestName = 48;

    private static readonly SearchValues<byte> Decimal = SearchValues.Create("0123456789.,"u8);

    private static readonly FrozenSet<string> Names = Load();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All names that are known, folded: for documentation and tests.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether a name, as UTF-8, stands for nobody. An empty one does.</summary>
    public static bool IsNamed(ReadOnlySpan<byte> name)
    {
        if (name.Length > 4 * LongestName) return false;
        Span<char> text = stackalloc char[4 * LongestName];
        return IsNamed(text[..Encoding.UTF8.GetChars(name, text)]);
    }

    /// <summary>Whether a name stands for nobody: case, accents, brackets, hyphens and spaces do not count. An empty one does.</summary>
    public static bool IsNamed(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty) return true;
        if (name.Length > LongestName) return false;
        if (char.IsAsciiDigit(name[0]) && IsRounded(Encoding.UTF8.GetBytes(name.ToString()))) return true;
        Span<char> folded = stackalloc char[8 * LongestName];
        int length = Fold(name, folded);
        // Signs alone ("?", "---", "***") name nobody; a row of pictograms is somebody's choice.
        return length == 0 ? IsSigns(name) : BySpan.Contains(folded[..length]);
    }

    /// <summary>Whether an identifier is a number in the notation to which spreadsheets round long ones: <c>1.23457E+18</c>, <c>1,23E18</c>.</summary>
    public static bool IsRounded(ReadOnlySpan<byte> identifier)
    {
        if (identifier.Length is < 4 or > 32 || identifier[0] is < (byte)'0' or > (byte)'9') return false;
        int e = identifier.IndexOfAny((byte)'E', (byte)'e');
        if (e < 1 || identifier[..e].ContainsAnyExcept(Decimal) || identifier[..e].Count((byte)'.') + identifier[..e].Count((byte)',') > 1) return false;
        ReadOnlySpan<byte> power = identifier[(e + 1)..];
        bool signed = !power.IsEmpty && power[0] == (byte)'+';
        if (signed) power = power[1..];
        // Handles such as "2e4" are names; what a spreadsheet writes has a sign, or a mark before the E.
        return (signed || identifier[..e].ContainsAny((byte)'.', (byte)',')) && power.Length is 1 or 2 && !power.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static bool IsSigns(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (c >= 0x80 && !char.IsWhiteSpace(c) && !char.IsPunctuation(c)) return false;
        return true;
    }

    private static FrozenSet<string> Load()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        Dictionary<string, string[]> nouns = new(StringComparer.Ordinal);
        foreach (string[] line in Table())
        {
            string[] values = [.. line[2].Split('|').Select(Folded)];
            if (line[1] == "noun") nouns[line[0]] = values;
            else if (line[1] == "word") names.UnionWith(values);
            else foreach (string state in values) names.UnionWith(nouns[line[0]].SelectMany(noun => Combined(noun, state)));
        }
        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    // Either order; scripts without spaces write both together, as handles do ("deleteduser").
    private static string[] Combined(string noun, string state) =>
        [$"{noun} {state}", $"{state} {noun}", $"{noun}{state}", $"{state}{noun}"];

    private static IEnumerable<string[]> Table()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CoordDetect.Core.Corpus.nobody.tsv")
            ?? throw new InvalidOperationException("The table of names that stand for nobody is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    private static string Folded(string name)
    {
        Span<char> folded = stackalloc char[8 * LongestName];
        return new string(folded[..Fold(name, folded)]);
    }

    // Letters and digits in lower case without accents, other runs as one space.
    private static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = 0;
        bool gap = false;
        foreach (char c in Decomposed(name))
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (!char.IsLetterOrDigit(c))
            {
                // A pictogram is part of a name, and makes it somebody's.
                if (char.IsSurrogate(c)) return 0;
                gap = length > 0;
                continue;
            }
            if (length + 2 > folded.Length) return length;
            if (gap) folded[length++] = ' ';
            gap = false;
            folded[length++] = c switch { 'ı' or 'İ' or 'I' => 'i', 'ł' or 'Ł' => 'l', 'ø' or 'Ø' => 'o', 'ς' => 'σ', _ => char.ToLowerInvariant(c) };
        }
        return length;
    }

    private static ReadOnlySpan<char> Decomposed(ReadOnlySpan<char> name)
    {
        if (System.Text.Ascii.IsValid(name)) return name;
        try
        {
            return name.ToString().Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
