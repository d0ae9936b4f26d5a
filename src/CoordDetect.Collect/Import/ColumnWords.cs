using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Understands column names that people write ("Auteur du commentaire", "Date de publication", "commentText", "Texto del comentario") by the words in them,
/// in the languages of <c>column-words.tsv</c>. A name with a word that says nothing here is left alone.
/// </summary>
internal static class ColumnWords
{
    // A column name is short; what is longer is a text.
    private const int LongestName = 60;

    /// <summary>The rank of a name such as "Publication", which is a text where nothing else is.</summary>
    public const int PostRank = 2;

    // Languages that put no blanks between words, or leave them out: Korean, whose syllables come apart, Japanese and Chinese.
    private const char FirstJamo = '\u1100';
    private const char LastJamo = '\u11FF';
    private const char FirstKana = '\u3040';

    private static readonly FrozenDictionary<string, Role> Roles = Load();
    private static readonly int LongestWord = Roles.Keys.Max(word => word.Length);

    /// <summary>What a word of a column name speaks of.</summary>
    [Flags]
    private enum Role
    {
        None = 0,
        Stop = 1 << 0,
        Author = 1 << 1,
        Name = 1 << 2,
        Text = 1 << 3,
        Comment = 1 << 4,
        Date = 1 << 5,
        Time = 1 << 6,
        Created = 1 << 7,
        Id = 1 << 8,
        Url = 1 << 9,
        Thread = 1 << 10,
        Title = 1 << 11,
        Site = 1 << 12,
        Post = 1 << 13,
        Joined = 1 << 14,
    }

    /// <summary>Whether a property's name says that what is in it is somebody: <c>user</c>, <c>author</c>.</summary>
    public static bool IsPerson(string name) =>
        name.Length <= LongestName && Words(name).ToList() is { Count: > 0 } words && words.TrueForAll(word => RolesOf(word) == Role.Author);

    /// <summary>The field that a column name speaks of, and how surely: 0 is surest.</summary>
    public static (CommentField Field, int Rank) FieldOf(string column)
    {
        if (column.Length > LongestName) return default;
        if (column.Trim() is "#" or "№") return (CommentField.CommentId, 1);
        // "N°" numbers rows; a bare n is a count of something.
        return column.Trim() == "n" ? default : Meaning(All(column));
    }

    /// <summary>Whether a name is that of a post's identifier: its own in a table of posts, that of what is commented on in a table of comments.</summary>
    public static bool IsPostId(string column) => column.Length <= LongestName && All(column) == (Role.Id | Role.Post);

    /// <summary>Whether a name is that of a thread's identifier.</summary>
    public static bool IsThreadId(string column) => column.Length <= LongestName && All(column) == (Role.Id | Role.Thread);

    // What the words of a name speak of, together; nothing where one of them says nothing here.
    private static Role All(string column)
    {
        Role all = Role.None;
        foreach (string word in Words(column))
        {
            if (RolesOf(word) is var role && role == Role.None) return Role.None;
            all |= role;
        }
        return all & ~Role.Stop;
    }

    private static (CommentField, int) Meaning(Role all)
    {
        bool Has(Role role) => (all & role) != 0;
        bool Only(Role roles) => all != Role.None && (all & ~roles) == 0;
        const Role About = Role.Comment | Role.Post | Role.Created;
        if (Has(Role.Author))
        {
            if (Only(Role.Author | Role.Id | Role.Comment | Role.Post)) return (CommentField.Account, Has(Role.Id) ? 0 : 1);
            if (Only(Role.Author | Role.Name | Role.Comment | Role.Post)) return (CommentField.AccountName, 0);
            return Only(Role.Author | Role.Joined | Role.Created | Role.Date) && Has(Role.Joined | Role.Created | Role.Date) ? (CommentField.AccountCreated, 0) : default;
        }
        if (Has(Role.Joined)) return Only(Role.Joined | Role.Date | Role.Time | Role.Created) ? (CommentField.AccountCreated, 0) : default;
        if (Has(Role.Url))
            return Only(Role.Url | Role.Comment) ? (CommentField.Url, 0) : Only(Role.Url | Role.Thread | Role.Post) ? (CommentField.Thread, 2) : Only(Role.Url | Role.Site) ? (CommentField.Site, 1) : default;
        if (Has(Role.Id)) return Only(Role.Id | Role.Comment) ? (CommentField.CommentId, 0) : Only(Role.Id | Role.Thread | Role.Post) ? (CommentField.Thread, 0) : default;
        if (Has(Role.Date)) return Only(Role.Date | Role.Time | About) ? (CommentField.Created, 0) : default;
        if (Has(Role.Time)) return Only(Role.Time | About) ? (CommentField.Clock, 0) : default;
        if (Has(Role.Thread)) return Only(Role.Thread | Role.Title | Role.Name) ? (CommentField.Thread, 1) : default;
        if (Has(Role.Title)) return Only(Role.Title | Role.Post) && Has(Role.Post) ? (CommentField.Thread, 1) : default;
        if (Has(Role.Text)) return Only(Role.Text | Role.Comment | Role.Post) ? (CommentField.Text, 0) : default;
        if (Has(Role.Created) && Has(Role.Comment | Role.Post)) return Only(About) ? (CommentField.Created, 1) : default;
        if (Has(Role.Comment)) return Only(Role.Comment) ? (CommentField.Text, 1) : default;
        if (Has(Role.Post)) return Only(Role.Post) ? (CommentField.Text, PostRank) : default;
        if (Has(Role.Created)) return Only(Role.Created) ? (CommentField.Created, 1) : default;
        if (Has(Role.Name)) return Only(Role.Name) ? (CommentField.AccountName, 1) : default;
        return Has(Role.Site) && Only(Role.Site | Role.Name) ? (CommentField.Site, 0) : default;
    }

    // Lower case without accents; a capital after a small letter begins a word, as in commentText.
    private static IEnumerable<string> Words(string column)
    {
        StringBuilder word = new();
        bool small = false;
        foreach (char c in FieldNames.Decomposed(column))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            bool isLetter = char.IsLetterOrDigit(c);
            if (word.Length > 0 && (!isLetter || (small && char.IsUpper(c))))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isLetter) word.Append(Plain(c));
            small = char.IsLower(c);
        }
        if (word.Length > 0) yield return word.ToString();
    }

    // Letters without their accents; those that are no letter with an accent to Unicode are one to people, who leave it out.
    private static char Plain(char c) => char.ToLowerInvariant(c) switch { 'ı' => 'i', 'ł' => 'l', 'ø' => 'o', 'ς' => 'σ', char other => other };

    // The roles of a word. Where a language puts no blanks between words, those that it is made of: the longest known first.
    private static Role RolesOf(string word)
    {
        if (Roles.TryGetValue(word, out Role known)) return known;
        if (!word.Any(c => c is (>= FirstJamo and <= LastJamo) or >= FirstKana)) return Role.None;
        Role all = Role.None;
        for (int at = 0; at < word.Length;)
        {
            int length = Math.Min(LongestWord, word.Length - at);
            while (length > 0 && !Roles.ContainsKey(word.Substring(at, length))) length--;
            if (length == 0) return Role.None;
            all |= Roles[word.Substring(at, length)];
            at += length;
        }
        return all;
    }

    private static FrozenDictionary<string, Role> Load()
    {
        Dictionary<string, Role> roles = new(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CoordDetect.Collect.Import.column-words.tsv")
            ?? throw new InvalidOperationException("The words of column names are not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('\t');
            Role role = Enum.Parse<Role>(parts[0], ignoreCase: true);
            foreach (string word in Words(parts[2])) roles[word] = roles.GetValueOrDefault(word) | role;
        }
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
