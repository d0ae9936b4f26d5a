using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>Moves comments of real accounts into a host corpus.</summary>
internal static class Transplant
{
    private static readonly CommentLabel Planted = new(true, "planted"), Organic = new(false, null);

    /// <summary>
    /// Keeps who wrote what, every gap in time and who met whom: all times move by the same amount, so that the campaign starts a day after the host, and each of its
    /// threads becomes one thread of the host that is open then, the next one in turn.
    /// </summary>
    public static IReadOnlyList<Comment> IntoThreads(IReadOnlyList<Comment> campaign, IReadOnlyList<Comment> host)
    {
        long shift = host.Min(c => c.PostedAt.UnixSeconds) + 86_400 - campaign.Min(c => c.PostedAt.UnixSeconds);
        (string? Platform, string? Site, string? Thread, long From, long To)[] threads = [.. host
            .GroupBy(c => (c.Platform, c.Site, c.Thread))
            .Select(g => (g.Key.Platform, g.Key.Site, g.Key.Thread, g.Min(c => c.PostedAt.UnixSeconds), g.Max(c => c.PostedAt.UnixSeconds)))
            .OrderBy(t => t.Item4)];
        List<Comment> planted = [];
        int turn = 0;
        foreach (IGrouping<(string?, string?), Comment> thread in campaign.GroupBy(c => (c.Site, c.Thread)).OrderBy(g => g.Min(c => c.PostedAt.UnixSeconds)))
        {
            long first = thread.Min(c => c.PostedAt.UnixSeconds) + shift;
            (string? Platform, string? Site, string? Thread, long, long)[] open = [.. threads.Where(t => t.From <= first && first <= t.To)];
            if (open.Length == 0) open = [threads.MinBy(t => Math.Abs(t.From - first))];
            (string? platform, string? site, string? name, _, _) = open[turn++ % open.Length];
            planted.AddRange(thread.Select(c => c with
            {
                Platform = platform,
                Site = site,
                Thread = name,
                CommentId = $"planted-{c.CommentId}",
                Parent = c.Parent is null ? null : $"planted-{c.Parent}",
                Account = $"planted-{c.Account}",
                AccountCreated = c.AccountCreated.IsKnown ? PostedAt.FromUnixSeconds(c.AccountCreated.UnixSeconds + shift) : PostedAt.Unknown,
                PostedAt = PostedAt.FromUnixSeconds(c.PostedAt.UnixSeconds + shift),
                Label = Planted,
            }));
        }
        return [.. host.Select(c => c with { Label = Organic }), .. planted];
    }

    /// <summary>Lays letters, one an account, at random moments into the threads of the host.</summary>
    public static IReadOnlyList<Comment> Spread(IReadOnlyList<Comment> letters, IReadOnlyList<Comment> host, ulong seed)
    {
        SplitMix random = new(seed);
        List<Comment> all = [.. host.Select(c => c with { Label = Organic })];
        foreach (Comment letter in letters)
        {
            // Under a comment of the host drawn at random, a little later.
            Comment place = host[random.Below(host.Count)];
            all.Add(place with
            {
                CommentId = $"planted-{letter.CommentId}",
                Parent = null,
                Account = $"planted-{letter.Account}",
                AccountName = null,
                AccountCreated = PostedAt.Unknown,
                Avatar = null,
                Bio = null,
                Text = letter.Text,
                PostedAt = PostedAt.FromUnixSeconds(place.PostedAt.UnixSeconds + random.Below(3_600)),
                Label = Planted,
            });
        }
        return all;
    }
}
