namespace CoordDetect.App.DemoSites;

/// <summary>One site of a bundled corpus, ready to be served.</summary>
/// <param name="Host">Its name in the corpus, such as <c>www.brizelle.example</c>.</param>
/// <param name="Engine">The software that it pretends to run.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tagline">The line below the title.</param>
/// <param name="Threads">Its threads, in the order in which they began.</param>
public sealed record DemoSite(string Host, DemoEngine Engine, string Title, string Tagline, IReadOnlyList<DemoThread> Threads)
{
    private readonly Dictionary<long, (DemoThread Thread, DemoPost Post)> _posts =
        Threads.SelectMany(thread => thread.Posts.Select(post => (thread, post))).ToDictionary(found => found.post.Id);

    /// <summary>Its threads with the latest activity first, as front pages list them.</summary>
    public IReadOnlyList<DemoThread> Latest { get; } =
        [.. Threads.OrderByDescending(thread => thread.Last.PostedAt.UnixSeconds).ThenByDescending(thread => thread.Id)];

    /// <summary>Its accounts by their number.</summary>
    public IReadOnlyDictionary<int, DemoMember> Members { get; } =
        Threads.SelectMany(thread => thread.Posts).Select(post => post.Member).DistinctBy(member => member.Id).ToDictionary(member => member.Id);

    /// <summary>The address under which the demo crawls it.</summary>
    public Uri Address => new($"http://{Host}/");

    /// <summary>The thread with a number, or null.</summary>
    public DemoThread? Thread(int id) => id > 0 && id <= Threads.Count ? Threads[id - 1] : null;

    /// <summary>The comment with an identifier and its thread, or null.</summary>
    public (DemoThread Thread, DemoPost Post)? Post(long id) => _posts.TryGetValue(id, out (DemoThread, DemoPost) found) ? found : null;

    /// <summary>The same site with its first threads only.</summary>
    public DemoSite First(int threads) => new(Host, Engine, Title, Tagline, [.. Threads.Take(threads)]);
}
