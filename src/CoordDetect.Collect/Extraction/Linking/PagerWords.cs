using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>What pager links say in many languages, from <c>pager-words.tsv</c>.</summary>
internal static class PagerWords
{
    private static readonly FrozenDictionary<string, string> Words = Load();

    /// <summary>True where a text says "next", false where it says "previous", null where it says neither.</summary>
    public static bool? IsNext(string text)
    {
        return Direction(text) is { } direction and not "more" ? direction is "next" or "newer" : null;
    }

    /// <summary>Whether a text offers more: the next page where it leads on, another place of the site elsewhere.</summary>
    public static bool IsMore(string text) =>
        Direction(text) is "more" || (text.Length < 40 && (text.StartsWith("More ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Plus de ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a text speaks of older or newer, which is next or previous by custom only.</summary>
    public static bool IsChronological(string text) => Direction(text) is "older" or "newer";

    private static string? Direction(string text)
    {
        if (text.Length is 0 or > 60) return null;
        string bare = Bare(text);
        if (bare.Length == 0) return null;
        if (Words.TryGetValue(bare, out string? direction)) return direction;
        // "Next page 2", "Next 20 comments", "Page suivante (3)".
        string lettered = Bare(new string([.. text.Where(c => !char.IsDigit(c))]));
        if (lettered != bare && Words.TryGetValue(lettered, out direction)) return direction;
        int space = bare.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || bare.Count(c => c == ' ') > 3) return null;
        return Words.TryGetValue(bare[..space], out direction) && IsPageWord(bare[(space + 1)..]) ? direction : null;
    }

    private static bool IsPageWord(string rest) =>
        rest.StartsWith("page", StringComparison.Ordinal) || rest.StartsWith("comment", StringComparison.Ordinal) || rest.StartsWith("post", StringComparison.Ordinal)
        || rest.StartsWith("entr", StringComparison.Ordinal) || rest.StartsWith("seite", StringComparison.Ordinal) || rest.StartsWith("pagina", StringComparison.Ordinal)
        || rest.StartsWith("strona", StringComparison.Ordinal) || rest.StartsWith("result", StringComparison.Ordinal) || rest.StartsWith("articles", StringComparison.Ordinal)
        || rest.StartsWith("replies", StringComparison.Ordinal) || rest.StartsWith("messages", StringComparison.Ordinal) || rest.StartsWith("страниц", StringComparison.Ordinal);

    private static string Bare(string text)
    {
        StringBuilder bare = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '\'') bare.Append(char.ToLowerInvariant(c));
            else if (bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
        }
        return bare.ToString().Trim();
    }

    private static FrozenDictionary<string, string> Load()
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CoordDetect.Collect.Extraction.Linking.pager-words.tsv")
            ?? throw new InvalidOperationException("The table of pager words is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] columns = line.Split('\t');
            foreach (string word in columns[1].Split('|')) words.TryAdd(Bare(word), columns[0]);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
