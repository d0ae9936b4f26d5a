using System.Globalization;
using System.Text.Json;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Downloads;

/// <summary>A comment in what a service gives to the owner of an account, whom it does not name: they wrote all of them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Time">When.</param>
/// <param name="Below">On whose page.</param>
/// <param name="Url">Where it can be read, or what it stands below.</param>
internal sealed record OwnComment(string Text, PostedAt Time, string? Below = null, string? Url = null)
{
    /// <summary>The comments of one owner: known by their name, else by their first comment, which a later download has as well.</summary>
    public static IEnumerable<Comment> All(IReadOnlyList<OwnComment> own, string platform, string? owner)
    {
        DerivedIds ids = new();
        PostedAt first = own.Where(comment => comment.Time.IsKnown).Select(comment => comment.Time).DefaultIfEmpty(PostedAt.Unknown).MinBy(time => time.UnixSeconds);
        string account = owner ?? (first.ToDateTimeOffset() is { } moment ? string.Create(CultureInfo.InvariantCulture, $"owner, first comment {moment:s}") : "owner");
        foreach (OwnComment comment in own)
            yield return new Comment
            {
                Platform = platform,
                CommentId = ids.Of(account, $"{comment.Text}\n{comment.Below}", comment.Time),
                Account = account,
                AccountName = owner,
                Text = comment.Text,
                PostedAt = comment.Time,
                Url = comment.Url,
                Extra = comment.Below is null ? null : JsonSerializer.Serialize(new Dictionary<string, string> { ["below"] = comment.Below }, KeptJson.Default.DictionaryStringString),
            };
    }
}
