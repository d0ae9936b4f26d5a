using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>What the browser extension Zeeschuimer gathers of services that have no other tool here: one object a line, what the service answered in <c>data</c>.</summary>
internal static class Zeeschuimer
{
    private const string Facebook = "data.comet_sections.content.story.";

    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        new("zeeschuimer-threads", "threads")
        {
            Needs = ["source_platform", "data.text_post_app_info", "data.user.username|data.user.pk", "data.taken_at"],
            Thread = "data.code",
            CommentId = "data.code|data.pk|data.id",
            Account = "data.user.pk|data.user.id|data.user.username",
            Name = "data.user.full_name|data.user.username",
            Avatar = "data.user.profile_pic_url",
            Text = "data.caption.text",
            Links = "data.text_post_app_info.link_preview_attachment.url",
            Time = "data.taken_at",
            Kept = [("likes", "data.like_count"), ("handle", "data.user.username")],
            Finish = (comment, record) => comment with { Url = $"https://www.threads.com/@{First(record, "data.user.username")}/post/{comment.CommentId}" },
        },
        new("zeeschuimer-linkedin", "linkedin")
        {
            Needs = ["source_platform", "data.actor.name.text", "data.commentary.text.text|data.updateMetadata.urn|data.preDashEntityUrn"],
            CommentId = "data.updateMetadata.urn|data.preDashEntityUrn|item_id",
            Account = "data.actor.navigationContext.actionTarget|data.actor.urn|data.actor.name.text",
            Name = "data.actor.name.text",
            Text = "data.commentary.text.text",
            Shared = "data.content.navigationContext.actionTarget|data.content.articleComponent.navigationContext.actionTarget",
            Finish = OnLinkedIn,
        },
        new("zeeschuimer-truth", "truthsocial")
        {
            Needs = ["source_platform", "data.content", "data.created_at", "data.account.acct|data.account.username"],
            Thread = "data.in_reply_to_id|data.id",
            CommentId = "data.id",
            Parent = "data.in_reply_to_id",
            Account = "data.account.id|data.account.acct",
            Name = "data.account.display_name|data.account.username",
            Joined = "data.account.created_at",
            Avatar = "data.account.avatar",
            Bio = "data.account.note",
            Text = "data.content",
            IsMarkup = true,
            Repost = "data.reblog.id",
            Time = "data.created_at",
            Url = "data.url",
            Language = "data.language",
            Kept = [("likes", "data.favourites_count"), ("handle", "data.account.acct")],
            Finish = (comment, _) => comment with { Bio = comment.Bio is null ? null : Exports.ExportFields.Markup(comment.Bio).Text },
        },
        new("zeeschuimer-9gag", "9gag")
        {
            Needs = ["source_platform", "data.creationTs", "data.title", "data.upVoteCount|data.commentsCount|data.creator"],
            Thread = "data.id",
            CommentId = "data.id",
            Account = "data.creator.userId|data.creator.username",
            Name = "data.creator.fullName|data.creator.username",
            Joined = "data.creator.creationTs",
            Avatar = "data.creator.avatarUrl",
            Title = "data.title",
            Text = "data.description",
            Time = "data.creationTs",
            Url = "data.url",
            Kept = [("likes", "data.upVoteCount"), ("handle", "data.creator.username")],
        },
        new("zeeschuimer-douyin", "douyin")
        {
            Needs = ["source_platform", "data.aweme_id", "data.desc", "data.create_time", "data.author.uid|data.author.sec_uid|data.author.nickname"],
            Thread = "data.aweme_id",
            CommentId = "data.aweme_id",
            Account = "data.author.uid|data.author.sec_uid|data.author.nickname",
            Name = "data.author.nickname",
            Bio = "data.author.signature",
            Text = "data.desc",
            Time = "data.create_time",
            Kept = [("likes", "data.statistics.digg_count")],
        },
        new("zeeschuimer-facebook", "facebook")
        {
            Needs = ["source_platform", Facebook + "post_id", Facebook + "actors.id|" + Facebook + "actors.url"],
            Thread = Facebook + "post_id",
            CommentId = Facebook + "post_id",
            Account = $"{Facebook}actors.id|{Facebook}actors.url",
            Name = Facebook + "actors.name",
            Text = Facebook + "message.text",
            Time = "data.comet_sections.context_layout.story.comet_sections.metadata.story.creation_time",
            Url = Facebook + "wwwURL",
        },
    ];

    // LinkedIn tells how long ago ("2j • Modifié •"), and the extension when it saw that.
    private static Comment OnLinkedIn(Comment comment, IExportRecord record)
    {
        string said = (First(record, "data.actor.subDescription.text") ?? "").Split('•')[0];
        PostedAt seen = Exports.ExportFields.Time(First(record, "timestamp_collected"));
        PostedAt time = seen.ToDateTimeOffset() is { } moment ? DateParser.Parse(said, new DateContext { FetchedAt = moment }) is { IsRelative: true } read ? read.PostedAt : PostedAt.Unknown : PostedAt.Unknown;
        int activity = comment.CommentId.LastIndexOf("urn:li:activity:", StringComparison.Ordinal);
        string id = activity < 0 ? comment.CommentId : "urn:li:activity:" + new string([.. comment.CommentId[(activity + 16)..].TakeWhile(char.IsAsciiDigit)]);
        return comment with { PostedAt = time, Account = comment.Account.Split('?')[0], CommentId = id, Thread = id, Url = $"https://www.linkedin.com/feed/update/{id}" };
    }

    private static string? First(IExportRecord record, string path) => record.All(path).FirstOrDefault();
}
