namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>How each text of some pages is held against what is so.</summary>
internal sealed record PageTexts
{
    /// <summary>Texts that have a claim.</summary>
    public required IReadOnlyCollection<string> Claimed { get; init; }

    /// <summary>Beginnings of keys of which each stands for one thing that is so, and has a claim together with the others.</summary>
    public IReadOnlyCollection<string> Families { get; init; } = [];

    /// <summary>Keys of headings, columns, labels and buttons, which claim nothing; with a dot at the end, all that begin so.</summary>
    public required IReadOnlyCollection<string> Labels { get; init; }

    /// <summary>Keys (with a dot at the end, all that begin so) that another test holds both where they are so and where they are not.</summary>
    public required IReadOnlyDictionary<string, string> Elsewhere { get; init; }

    /// <summary>Whatever is said of these texts, each as a key or the beginning of keys.</summary>
    public IEnumerable<string> Names => [.. Claimed, .. Families, .. Labels, .. Elsewhere.Keys];

    /// <summary>Whether a key is one of those that a name stands for.</summary>
    public static bool IsOne(string key, string name) => name.EndsWith('.') ? key.StartsWith(name, StringComparison.Ordinal) : key == name;
}
