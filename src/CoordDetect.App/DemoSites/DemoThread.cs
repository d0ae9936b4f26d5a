namespace CoordDetect.App.DemoSites;

/// <summary>A thread of a demo site: an article with comments, or a topic of a forum.</summary>
/// <param name="Id">Its number on the site.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Posts">Its comments, oldest first; there is at least one.</param>
public sealed record DemoThread(int Id, string Slug, string Title, IReadOnlyList<DemoPost> Posts)
{
    /// <summary>The first comment: on forums it opens the topic.</summary>
    public DemoPost First => Posts[0];

    /// <summary>The latest comment.</summary>
    public DemoPost Last => Posts[^1];
}
