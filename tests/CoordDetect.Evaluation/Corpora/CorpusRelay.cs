using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>Hands comments to a sink that takes rows.</summary>
internal sealed class CorpusRelay(ICommentSink sink)
{
    public void Add(Comment comment) => sink.Add(new CommentRow
    {
        Thread = Bytes(comment.Thread),
        CommentId = Bytes(comment.CommentId),
        Parent = Bytes(comment.Parent),
        Account = Bytes(comment.Account),
        Text = Bytes(comment.Text),
        Label = -1,
        PostedAt = comment.PostedAt,
    });

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}
