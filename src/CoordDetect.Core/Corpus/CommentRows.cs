using System.Buffers;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>Hands whole comments to what takes rows.</summary>
public static class CommentRows
{
    /// <summary>Adds a comment to a sink; false where the sink leaves it out as a duplicate.</summary>
    public static bool Add(ICommentSink sink, Comment comment)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(comment);
        using Utf8Scratch scratch = new();
        CommentRow row = new()
        {
            Platform = scratch.Encode(comment.Platform),
            Site = scratch.Encode(comment.Site),
            Thread = scratch.Encode(comment.Thread),
            CommentId = scratch.Encode(comment.CommentId),
            Parent = scratch.Encode(comment.Parent),
            Account = scratch.Encode(comment.Account),
            AccountName = scratch.Encode(comment.AccountName),
            Avatar = scratch.Encode(comment.Avatar),
            Bio = scratch.Encode(comment.Bio),
            Text = scratch.Encode(comment.Text),
            Object = scratch.Encode(comment.Object),
            Repost = scratch.Encode(comment.Repost),
            Links = scratch.Encode(comment.Links),
            Url = scratch.Encode(comment.Url),
            Language = scratch.Encode(comment.Language),
            Cluster = scratch.Encode(comment.Label?.Cluster),
            Label = comment.Label is null ? (sbyte)-1 : comment.Label.Coordinated ? (sbyte)1 : (sbyte)0,
            PostedAt = comment.PostedAt,
            AccountCreated = comment.AccountCreated,
        };
        return sink.Add(row);
    }

    private sealed class Utf8Scratch : IDisposable
    {
        private readonly List<byte[]> _rented = [];

        public ReadOnlySpan<byte> Encode(string? value)
        {
            if (string.IsNullOrEmpty(value)) return default;
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            _rented.Add(buffer);
            // An unpaired surrogate becomes U+FFFD here, as everywhere in the house.
            return buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer));
        }

        public void Dispose()
        {
            foreach (byte[] buffer in _rented) ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
