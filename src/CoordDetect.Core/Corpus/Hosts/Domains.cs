using System.Collections.Frozen;

namespace CoordDetect.Core.Corpus.Hosts;

/// <summary>Which part of a host somebody has registered.</summary>
internal static class Domains
{
    // Registries that sell names one level further down, as far as comment sections meet them.
    private static readonly FrozenSet<string> SecondLevel = new[]
    {
        "co", "com", "org", "net", "gov", "gouv", "ac", "edu", "asso", "or", "ne", "go", "gob", "nom", "mil",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HostedSites = new[]
    {
        "blogspot.com", "wordpress.com", "over-blog.com", "tumblr.com", "github.io", "livejournal.com", "substack.com", "medium.com",
        "canalblog.com", "skyrock.com", "weebly.com", "wixsite.com", "forumactif.com",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The registrable part of a host; blogs of hosting services stay apart.</summary>
    public static string Of(string host)
    {
        string[] labels = host.Split('.');
        if (labels.Length <= 2 || labels.All(l => l.All(char.IsAsciiDigit))) return host;
        string two = $"{labels[^2]}.{labels[^1]}";
        return IsSuffix(two) ? $"{labels[^3]}.{two}" : two;
    }

    /// <summary>Whether anybody may get a name right below this one: a registry's, or a hosting service's.</summary>
    public static bool IsSuffix(string name)
    {
        if (HostedSites.Contains(name)) return true;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 || (dot == name.Length - 3 && SecondLevel.Contains(name[..dot]));
    }
}
