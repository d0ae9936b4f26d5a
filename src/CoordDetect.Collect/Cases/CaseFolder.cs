using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// Where a case lies on disk: <c>case.json</c>, <c>comments.jsonl</c>, <c>frontier.log</c>, <c>archive/</c> and <c>originals/</c>.
/// Everything that knows these names is here, so that another store can take its place.
/// </summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Path">Its folder.</param>
public sealed record CaseFolder(string Name, string Path)
{
    private const int MaxName = 64;

    /// <summary>The comments, one JSON object a line, as the contract names the fields.</summary>
    public string Comments => System.IO.Path.Combine(Path, "comments.jsonl");

    /// <summary>What later visits found changed: comments that read otherwise, and comments that were gone.</summary>
    public string Changes => System.IO.Path.Combine(Path, "changes.jsonl");

    /// <summary>The folder of the WARC files and their index.</summary>
    public string Archive => System.IO.Path.Combine(Path, "archive");

    /// <summary>The folder of the files that were imported, as they came.</summary>
    public string Originals => System.IO.Path.Combine(Path, "originals");

    /// <summary>The journal of the crawl.</summary>
    public string Frontier => System.IO.Path.Combine(Path, "frontier.log");

    /// <summary>The summary of the case with the head of its chain.</summary>
    public string Manifest => System.IO.Path.Combine(Path, "case.json");

    /// <summary>Whether the case was begun.</summary>
    public bool Exists => File.Exists(Manifest) || File.Exists(Frontier);

    /// <summary>Names the folder of a case; nothing is made yet.</summary>
    /// <param name="data">The data folder, or null for <c>COORDDETECT_DATA</c> or <c>~/.local/share/coorddetect</c>.</param>
    /// <param name="name">Letters, digits, dot, hyphen and underscore, at most 64, no dot first.</param>
    /// <exception cref="UserFacingException">The name is none.</exception>
    public static CaseFolder Of(string? data, string name)
    {
        bool good = name.Length is > 0 and <= MaxName && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
        if (!good) throw new UserFacingException($"--case {name}: a name is made of letters, digits, '.', '-' and '_', at most {MaxName}, and does not begin with a dot.");
        return new CaseFolder(name, System.IO.Path.Combine(DataFolder(data), "cases", name));
    }

    /// <summary>The data folder in effect: as given, else <c>COORDDETECT_DATA</c>, else the user's own data folder.</summary>
    public static string DataFolder(string? given)
    {
        string? folder = given ?? Environment.GetEnvironmentVariable("COORDDETECT_DATA");
        if (!string.IsNullOrEmpty(folder)) return System.IO.Path.GetFullPath(folder);
        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(home, "coorddetect");
    }
}
