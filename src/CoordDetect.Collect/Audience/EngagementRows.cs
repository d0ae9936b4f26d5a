using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;
using F = CoordDetect.Collect.Audience.AudienceField;

namespace CoordDetect.Collect.Audience;

/// <summary>One record of an export of engagement.</summary>
internal static class EngagementRows
{
    public static bool Add(Cells cells, EngagementLogBuilder log)
    {
        string account = cells.Text(F.Handle) is { Length: > 0 } handle ? handle : cells.Text(F.Id);
        if (account.Length == 0 || Nobody.IsNamed(account)) return false;
        string thing = cells.Text(F.Object), post = cells.Has(F.Post) ? cells.Text(F.Post) : thing, text = cells.Text(F.Text);
        log.Add(new EngagementEntry
        {
            Account = account,
            // A thing that was liked and is called neither post nor page is both in one. Posts of which no page is named are those of one page.
            Page = cells.Has(F.Page) ? cells.Text(F.Page) : cells.Has(F.Post) ? "" : thing,
            Post = post,
            Author = cells.Text(F.Author),
            At = cells.Time(cells.Has(F.At) ? F.At : cells.Has(F.FollowedAt) ? F.FollowedAt : F.Created),
            PostedAt = cells.Time(F.PostedAt),
            AccountCreated = cells.Has(F.At) ? cells.Time(F.Created) : FollowerList.NoTime,
            Action = ActionOf(cells.Text(F.Action), text),
            Text = text,
            Rating = (byte)Math.Clamp(cells.Count(F.Rating), 0, 5),
        });
        return true;
    }

    /// <summary>The comments of a corpus as engagement: the site is the page, the thread the post. People unknown are left out.</summary>
    /// <returns>How many were taken.</returns>
    public static int Add(CommentCorpus corpus, EngagementLogBuilder log)
    {
        int taken = 0;
        for (int i = 0; i < corpus.CommentCount; i++)
        {
            if (!corpus.HasKnownAuthor(i)) continue;
            int thread = corpus.ThreadOf[i];
            int account = corpus.AccountOf[i];
            log.Add(new EngagementEntry
            {
                Account = corpus.HandleOf(account),
                Page = corpus.SiteName(corpus.SiteOfThread(thread)),
                Post = corpus.ThreadName(thread),
                At = Seconds(corpus.PostedAtOf(i)),
                AccountCreated = Seconds(corpus.CreatedOf(account)),
                Action = EngagementAction.Comment,
                Text = corpus.TextOf(i),
            });
            taken++;
        }
        return taken;
    }

    private static long Seconds(PostedAt time) => time.IsKnown ? time.UnixSeconds : FollowerList.NoTime;

    private static EngagementAction ActionOf(string word, string text)
    {
        string plain = word.ToLowerInvariant();
        if (plain.StartsWith("comment", StringComparison.Ordinal) || plain.StartsWith("reply", StringComparison.Ordinal) || plain.StartsWith("répon", StringComparison.Ordinal)) return EngagementAction.Comment;
        if (plain.StartsWith("share", StringComparison.Ordinal) || plain.StartsWith("partag", StringComparison.Ordinal) || plain.StartsWith("re", StringComparison.Ordinal) && plain.EndsWith("post", StringComparison.Ordinal)) return EngagementAction.Share;
        return plain.Length == 0 && text.Length > 0 ? EngagementAction.Comment : EngagementAction.Like;
    }
}
