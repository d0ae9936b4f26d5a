using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoordDetect.Storage.Databases;

/// <summary>
/// The SQL of one dialect. Statements stand in <c>.sql</c> files below <c>Sql/Both</c> and below the dialect's own folder, each after a line
/// <c>-- name: some.name</c>; the dialect's wins. <c>{other.name}</c> stands for the text of another one. A list is asked for as <c>= ANY(@ids)</c> in both.
/// </summary>
internal sealed partial class SqlBook
{
    private readonly FrozenDictionary<string, string> _statements;

    private SqlBook(FrozenDictionary<string, string> statements) => _statements = statements;

    /// <summary>The statement of a name.</summary>
    public string this[string name] =>
        _statements.TryGetValue(name, out string? sql) ? sql : throw new KeyNotFoundException($"There is no statement '{name}'.");

    /// <summary>The names of all statements.</summary>
    public IEnumerable<string> Names => _statements.Keys;

    /// <summary>Reads the statements of a dialect, <c>Sqlite</c> or <c>PostgreSql</c>; <paramref name="adapt"/> has the last word on each.</summary>
    public static SqlBook Of(string dialect, Func<string, string> adapt)
    {
        Dictionary<string, string> statements = [];
        foreach (string folder in new[] { "Both/", dialect + "/" })
        {
            foreach ((string path, string text) in Resources(folder).Where(r => !r.Path.Contains("Migrations", StringComparison.Ordinal)))
                foreach ((string name, string sql) in Statements(path, text)) statements[name] = adapt(sql);
        }
        foreach (string name in statements.Keys.ToList())
            statements[name] = Part().Replace(statements[name], part => statements[part.Groups[1].Value]);
        return new SqlBook(statements.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The migrations of a dialect in their order: number and script. <paramref name="kind"/> is <c>Case</c> or <c>Store</c>.</summary>
    public static IReadOnlyList<(int Number, string Script)> Migrations(string dialect, string kind) =>
        [.. Resources($"{dialect}/Migrations/{kind}/")
            .Select(r => (Number: int.Parse(Path.GetFileName(r.Path), System.Globalization.CultureInfo.InvariantCulture), r.Text))
            .OrderBy(m => m.Number)];

    private static IEnumerable<(string Path, string Text)> Resources(string folder)
    {
        Assembly assembly = typeof(SqlBook).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string Name, string Sql)> Statements(string path, string text)
    {
        string[] parts = NameLine().Split(text);
        if (!string.IsNullOrWhiteSpace(parts[0])) throw new InvalidOperationException($"{path}: SQL before the first name.");
        for (int i = 1; i + 1 < parts.Length; i += 2) yield return (parts[i], parts[i + 1].Trim().TrimEnd(';'));
    }

    [GeneratedRegex(@"\{([a-z0-9.-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^-- name: ([a-z0-9.-]+)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();
}
