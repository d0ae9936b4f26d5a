using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>
/// Takes rows of files and hands them on as comments. A row without an identifier gets one from what it says, so that it is the same
/// however often its file is imported.
/// </summary>
internal sealed class RowComments(Action<Comment> take) : ICommentSink
{
    private readonly Dictionary<string, int> _derived = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Add(in CommentRow row)
    {
        take(new Comment
        {
            Platform = Text(row.Platform),
            Site = Text(row.Site),
            Thread = Text(row.Thread),
            CommentId = Text(row.CommentId) ?? Derived(row),
            Parent = Text(row.Parent),
            Account = Text(row.Account) ?? "",
            AccountName = Text(row.AccountName),
            AccountCreated = row.AccountCreated,
            Avatar = Text(row.Avatar),
            Bio = Text(row.Bio),
            // Tokens that a source brings are its words, where it has no text.
            Text = Text(row.Text) ?? Text(row.Tokens),
            Object = Text(row.Object),
            Repost = Text(row.Repost),
            Links = Text(row.Links),
            PostedAt = row.PostedAt,
            Url = Text(row.Url),
            Language = Text(row.Language),
            Label = row.Label < 0 ? null : new CommentLabel(row.Label == 1, Text(row.Cluster)),
            Extra = Text(row.Extra),
        });
        return true;
    }

    private string Derived(in CommentRow row)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, row.Account);
        Add(hash, row.Text);
        Add(hash, row.Object);
        Add(hash, row.Repost);
        Add(hash, row.Links);
        Add(hash, row.Tokens);
        hash.AppendData(BitConverter.GetBytes(row.PostedAt.IsKnown ? row.PostedAt.UnixSeconds : 0));
        string id = "~" + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        int before = _derived.GetValueOrDefault(id);
        _derived[id] = before + 1;
        return before == 0 ? id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{before}");
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(part);
        hash.AppendData("\n"u8);
    }

    private static string? Text(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
}
