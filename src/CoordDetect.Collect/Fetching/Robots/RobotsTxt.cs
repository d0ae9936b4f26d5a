using System.Text;

namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>
/// A parsed robots.txt (RFC 9309): groups of the same product token are merged, the longest matching rule wins,
/// and where an allow and a disallow rule are equally long the allow rule wins.
/// </summary>
public sealed class RobotsTxt
{
    /// <summary>How much of a robots.txt is read: 500 KiB, the least that RFC 9309 (2.5) asks for. The rest is ignored.</summary>
    public const int MaxBytes = 500 * 1024;

    private readonly List<RobotsGroup> _groups;

    internal RobotsTxt(List<RobotsGroup> groups, IReadOnlyList<string> sitemaps)
    {
        _groups = groups;
        Sitemaps = sitemaps;
    }

    /// <summary>The rules of a site that has none: everything is allowed.</summary>
    public static RobotsTxt AllowAll { get; } = new([], []);

    /// <summary>The addresses of the sitemaps that the file names, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads the rules from the bytes of a file (UTF-8, any line ends); what is no rule is ignored.</summary>
    public static RobotsTxt Parse(ReadOnlySpan<byte> file)
    {
        bool cut = file.Length > MaxBytes;
        if (cut) file = file[..MaxBytes];
        if (file.StartsWith("\uFEFF"u8)) file = file[3..];
        string text = Encoding.UTF8.GetString(file);
        if (cut) text = text[..(text.AsSpan().LastIndexOfAny('\r', '\n') + 1)];
        return RobotsParser.Parse(text);
    }

    /// <summary>What the file says to <paramref name="productToken"/> (such as <c>coorddetect</c>).</summary>
    public RobotsPolicy For(string productToken)
    {
        List<RobotsRule> rules = [];
        double? delay = null;
        bool named = _groups.Exists(g => g.Names(productToken));
        foreach (RobotsGroup group in _groups)
        {
            if (!group.Names(named ? productToken : "*")) continue;
            rules.AddRange(group.Rules);
            if (group.CrawlDelay is { } seconds) delay = Math.Max(delay ?? 0, seconds);
        }
        return new RobotsPolicy(rules, delay);
    }
}
