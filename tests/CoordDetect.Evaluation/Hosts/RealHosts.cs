using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Corpora;

namespace CoordDetect.Evaluation.Hosts;

/// <summary>The hosts that the shared corpora give; each is null where it is not on this machine.</summary>
internal static class RealHosts
{
    private static readonly Lazy<Host?> TheForum = new(() => Read("forum", "forum-debates", "a debate forum, a year"));
    private static readonly Lazy<Host?> TheForumStart = new(() => Forum is { } whole
        ? new Host("forum-15000", "a debate forum, 15,000 comments", [.. whole.Comments.OrderBy(c => c.PostedAt.UnixSeconds).Take(15_000)])
        : null);
    private static readonly Lazy<Host?> ThePages = new(() => Read("pages", "vk-media", "13 news pages"));
    private static readonly Lazy<Host?> TheVideos = new(() => Read("videos", "youtube-spam", "comments under videos"));
    private static readonly Lazy<IReadOnlyList<Host>> TheHalves = new(() => Pages is { } whole ? [.. Halves(whole)] : []);

    /// <summary>A year of a debate forum.</summary>
    public static Host? Forum => TheForum.Value;

    /// <summary>Its first 15,000 comments.</summary>
    public static Host? ForumStart => TheForumStart.Value;

    /// <summary>Thirteen news pages.</summary>
    public static Host? Pages => ThePages.Value;

    /// <summary>Comments under videos, half of them spam.</summary>
    public static Host? Videos => TheVideos.Value;

    /// <summary>The news pages halved: by the alphabet, and every second page.</summary>
    public static IReadOnlyList<Host> HalvesOfPages => TheHalves.Value;

    private static Host? Read(string id, string folder, string name) => RealComments.Read(folder) is { } comments ? new Host(id, name, comments) : null;

    private static IEnumerable<Host> Halves(Host pages)
    {
        List<string> names = [.. pages.Comments.Select(c => c.Site!).Distinct().Order(StringComparer.Ordinal)];
        yield return Half("first-pages", "news pages, first half by name", i => i < names.Count / 2);
        yield return Half("last-pages", "news pages, second half by name", i => i >= names.Count / 2);
        yield return Half("even-pages", "news pages, every second", i => i % 2 == 0);
        yield return Half("odd-pages", "news pages, the others", i => i % 2 == 1);

        Host Half(string id, string name, Func<int, bool> taken)
        {
            HashSet<string> sites = [.. names.Where((_, i) => taken(i))];
            return new Host(id, name, [.. pages.Comments.Where((Comment c) => sites.Contains(c.Site!))]);
        }
    }
}
