using System.Globalization;

namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>An article with its comments as trees, and the pages that they stand on: fifty trees a page, oldest first.</summary>
public sealed class WordPressArticle
{
    private const int TreesPerPage = 50;
    private readonly List<DemoPost> _trees;
    private readonly ILookup<long, DemoPost> _answers;
    private readonly Dictionary<long, int> _pageOf = [];

    /// <summary>Arranges the comments of a thread.</summary>
    public WordPressArticle(DemoSite site, DemoThread thread)
    {
        Thread = thread;
        _trees = [.. thread.Posts.Where(post => post.Parent is null)];
        _answers = thread.Posts.Where(post => post.Parent is not null).ToLookup(post => post.Parent!.Id);
        for (int i = 0; i < _trees.Count; i++) _pageOf[_trees[i].Id] = 1 + (i / TreesPerPage);
        foreach (DemoPost post in thread.Posts)
            if (post.Parent is { } parent) _pageOf[post.Id] = _pageOf[parent.Id];
        PageCount = Math.Max(1, (_trees.Count + TreesPerPage - 1) / TreesPerPage);
        Published = FrenchTime.Paris(thread.First.Utc.AddHours(-1));
        Paragraphs = ArticleText.Of(site.Title, thread);
    }

    /// <summary>The thread.</summary>
    public DemoThread Thread { get; }

    /// <summary>How many pages of comments there are.</summary>
    public int PageCount { get; }

    /// <summary>When the article appeared.</summary>
    public DateTimeOffset Published { get; }

    /// <summary>What the article says.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The comments of a page that answer no other.</summary>
    public IEnumerable<DemoPost> Trees(int page) => _trees.Skip((page - 1) * TreesPerPage).Take(TreesPerPage);

    /// <summary>The answers to a comment.</summary>
    public IEnumerable<DemoPost> AnswersTo(DemoPost post) => _answers[post.Id];

    /// <summary>The path of a page of comments.</summary>
    public string PathOf(int page) => string.Create(CultureInfo.InvariantCulture, $"/{Thread.Slug}/comment-page-{page}/");

    /// <summary>The path of a comment.</summary>
    public string PathOf(DemoPost post) => PageCount == 1
        ? string.Create(CultureInfo.InvariantCulture, $"/{Thread.Slug}/#comment-{post.Id}")
        : string.Create(CultureInfo.InvariantCulture, $"{PathOf(_pageOf[post.Id])}#comment-{post.Id}");
}
