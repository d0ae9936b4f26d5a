using System.Globalization;
using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.DemoSites;

/// <summary>Turns the comments of a corpus into the sites that they came from.</summary>
internal sealed class DemoSiteReader : ICommentSink
{
    private readonly Dictionary<string, Draft> _sites = new(StringComparer.Ordinal);

    private DemoSiteReader()
    {
    }

    /// <summary>The sites of a corpus, by host.</summary>
    /// <exception cref="UserFacingException">The file cannot be read, or a comment's identifier is no number.</exception>
    public static IReadOnlyList<DemoSite> Read(string path)
    {
        DemoSiteReader reader = new();
        CommentFiles.ReadInto(reader, [path], new ReadOptions());
        return [.. reader._sites.OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => site.Value.Build(site.Key))];
    }

    /// <inheritdoc/>
    public bool Add(in CommentRow row)
    {
        string host = Text(row.Site) ?? throw new UserFacingException("A demo site needs comments that name their site.");
        if (!_sites.TryGetValue(host, out Draft? site)) _sites[host] = site = new Draft(EngineOf(Text(row.Platform)));
        site.Add(row);
        return true;
    }

    private static DemoEngine EngineOf(string? platform) => platform switch
    {
        "phpbb" => DemoEngine.PhpBb,
        "xenforo" => DemoEngine.XenForo,
        "discourse" => DemoEngine.Discourse,
        _ => DemoEngine.WordPress,
    };

    private static string? Text(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);

    private sealed class Draft(DemoEngine engine)
    {
        private readonly Dictionary<string, DemoMember> _members = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<DemoPost>> _threads = new(StringComparer.Ordinal);
        private readonly Dictionary<string, DemoPost> _posts = new(StringComparer.Ordinal);
        private readonly List<string> _order = [];

        public void Add(in CommentRow row)
        {
            string id = Text(row.CommentId)!, slug = Text(row.Thread)!;
            if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
                throw new UserFacingException($"The comment {id} cannot stand on a demo site: its identifier is no number.");
            if (!_threads.TryGetValue(slug, out List<DemoPost>? posts))
            {
                _threads[slug] = posts = [];
                _order.Add(slug);
            }
            DemoPost? parent = Text(row.Parent) is { } answered ? _posts.GetValueOrDefault(answered) : null;
            DemoMember member = Member(row);
            member.Posts++;
            DemoPost post = new(number, posts.Count + 1, member, DemoBody.Of(Text(row.Text) ?? ""), row.PostedAt, parent);
            posts.Add(post);
            _posts[id] = post;
        }

        public DemoSite Build(string host)
        {
            (string title, string tagline) = DemoNames.Of(host);
            return new DemoSite(host, engine, title, tagline,
                [.. _order.Select((slug, i) => new DemoThread(i + 1, slug, ThreadTitles.Of(slug), _threads[slug]))]);
        }

        private DemoMember Member(in CommentRow row)
        {
            string handle = Text(row.Account)!;
            if (_members.TryGetValue(handle, out DemoMember? member)) return member;
            string? avatar = Text(row.Avatar) is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? picture) ? picture.AbsolutePath : null;
            member = new DemoMember(_members.Count + 2, handle, Text(row.AccountName) ?? handle, row.AccountCreated, avatar, Text(row.Bio));
            _members[handle] = member;
            return member;
        }
    }
}
