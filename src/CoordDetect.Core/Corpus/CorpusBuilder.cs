using System.Buffers;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// Takes comments in one by one and ends as a <see cref="CommentCorpus"/>. Rows are copied: the caller's buffers may be re-used at once.
/// Not thread-safe.
/// </summary>
public sealed class CorpusBuilder(DuplicateIds duplicateIds = DuplicateIds.Reject) : ICommentSink
{
    private readonly CorpusColumns _columns = new(duplicateIds);
    private bool _built;

    /// <summary>How many comments were taken.</summary>
    public int Count => _columns.AccountOf.Count;

    /// <summary>Adds one comment; false where its id was already seen and duplicates are rejected.</summary>
    public bool Add(in CommentRow row)
    {
        ObjectDisposedException.ThrowIf(_built, this);
        int platform = _columns.Platforms.Intern(0, row.Platform);
        int site = _columns.Sites.Intern(platform, row.Site);
        int thread = _columns.Threads.Intern(site, row.Thread);
        if (!_columns.AddCommentId(thread, row.CommentId)) return false;
        _columns.AddAccount(platform, site, row);
        _columns.AddComment(thread, row);
        return true;
    }

    /// <summary>Adds one comment; false where its id was already seen and duplicates are rejected.</summary>
    public bool Add(Comment comment)
    {
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
        return Add(row);
    }

    /// <summary>Ends the building; the builder takes nothing more.</summary>
    public CommentCorpus Build()
    {
        ObjectDisposedException.ThrowIf(_built, this);
        _built = true;
        return new CommentCorpus(_columns.Seal());
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
