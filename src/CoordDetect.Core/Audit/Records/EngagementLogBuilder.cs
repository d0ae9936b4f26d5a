namespace CoordDetect.Core.Audit.Records;

/// <summary>Takes engagement row by row and numbers accounts, pages, posts and texts.</summary>
public sealed class EngagementLogBuilder
{
    private readonly Dictionary<string, int> _accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Page, string Post), int> _posts = [];
    private readonly List<EngagedPost> _postList = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<long> _created = [];
    private readonly List<EngagementRow> _rows = [];

    /// <summary>How many rows were taken.</summary>
    public int Count => _rows.Count;

    /// <summary>Takes a row; empty names of page and post stand for one page and one post without a name.</summary>
    public void Add(EngagementEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        int account = Account(entry.Account, entry.AccountCreated);
        int page = Number(_pages, entry.Page);
        if (!_posts.TryGetValue((page, entry.Post), out int post))
        {
            _posts[(page, entry.Post)] = post = _postList.Count;
            _postList.Add(new EngagedPost(entry.Post, page, FollowerList.NoTime));
        }
        if (entry.PostedAt != FollowerList.NoTime) _postList[post] = _postList[post] with { At = entry.PostedAt };
        if (entry.Author.Length > 0) _postList[post] = _postList[post] with { Author = Account(entry.Author, FollowerList.NoTime) };
        int text = entry.Text.Length == 0 ? -1 : Number(_texts, entry.Text);
        _rows.Add(new EngagementRow(account, post, entry.At, entry.Action, text, entry.Rating));
    }

    /// <summary>The log.</summary>
    public EngagementLog Build() => new()
    {
        Rows = [.. _rows.OrderBy(r => r.At)],
        Accounts = [.. _accounts.Keys],
        Pages = [.. _pages.Keys],
        Posts = [.. _postList],
        Texts = [.. _texts.Keys],
        Created = [.. _created],
    };

    private int Account(string name, long created)
    {
        int account = Number(_accounts, name.StartsWith('@') ? name[1..] : name);
        if (account == _created.Count) _created.Add(FollowerList.NoTime);
        if (created != FollowerList.NoTime) _created[account] = created;
        return account;
    }

    private static int Number(Dictionary<string, int> known, string name)
    {
        if (known.TryGetValue(name, out int number)) return number;
        known[name] = known.Count;
        return known.Count - 1;
    }
}

/// <summary>One row of an export of engagement.</summary>
public sealed record EngagementEntry
{
    /// <summary>Who.</summary>
    public required string Account { get; init; }

    /// <summary>On which page.</summary>
    public string Page { get; init; } = "";

    /// <summary>On which post.</summary>
    public string Post { get; init; } = "";

    /// <summary>Who posted it, where that is an account.</summary>
    public string Author { get; init; } = "";

    /// <summary>When, in Unix seconds, or <see cref="FollowerList.NoTime"/>.</summary>
    public long At { get; init; } = FollowerList.NoTime;

    /// <summary>When the post was posted, likewise.</summary>
    public long PostedAt { get; init; } = FollowerList.NoTime;

    /// <summary>When the account was made, likewise.</summary>
    public long AccountCreated { get; init; } = FollowerList.NoTime;

    /// <summary>What.</summary>
    public EngagementAction Action { get; init; }

    /// <summary>The text of a comment.</summary>
    public string Text { get; init; } = "";

    /// <summary>Stars from 1 to 5, or 0.</summary>
    public byte Rating { get; init; }
}
