using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Windowed;

namespace CoordDetect.Core.Tests.Network.Windowed;

/// <summary>Makes windowed networks of comments that a test writes down.</summary>
internal static class Networks
{
    public static Dictionary<(string, string), int> Of(WindowedOptions options, params Comment[] comments) =>
        Edges(Build(options, comments));

    public static WindowedNetwork Build(WindowedOptions options, params Comment[] comments) => Builder(options, comments).Build();

    public static WindowedNetworkBuilder Builder(WindowedOptions options, params Comment[] comments)
    {
        WindowedNetworkBuilder builder = new(options);
        foreach (Comment comment in comments) Add(builder, comment);
        return builder;
    }

    public static Dictionary<(string, string), int> Edges(WindowedNetwork network) => network.Edges().ToDictionary(
        e => (network.Accounts.GetString(e.From), network.Accounts.GetString(e.To)), e => e.Weight);

    /// <summary>A comment with an identifier of its own.</summary>
    public static Comment Share(string account, long time, string? shared = null, string? text = null, string id = "") => new()
    {
        Account = account,
        CommentId = id,
        Object = shared,
        Text = text,
        PostedAt = PostedAt.FromUnixSeconds(time),
    };

    public static bool Add(ICommentSink sink, Comment comment) => sink.Add(new CommentRow
    {
        Platform = Bytes(comment.Platform),
        Site = Bytes(comment.Site),
        Thread = Bytes(comment.Thread),
        CommentId = Bytes(comment.CommentId),
        Parent = Bytes(comment.Parent),
        Account = Bytes(comment.Account),
        Text = Bytes(comment.Text),
        Object = Bytes(comment.Object),
        Repost = Bytes(comment.Repost),
        Links = Bytes(comment.Links),
        PostedAt = comment.PostedAt,
    });

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}
