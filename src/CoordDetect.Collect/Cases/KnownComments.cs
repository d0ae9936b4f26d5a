using System.Globalization;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// The comments that were met, by identifier and by what they say. An identifier that comes again with another author, or another text, is that of another comment
/// (identifiers restart in each file, or belong to the page): it gets one of its own. It remembers some 80 bytes a comment.
/// </summary>
internal sealed class KnownComments
{
    private readonly Dictionary<UInt128, (UInt128 Content, ulong Account)> _known = [];

    /// <summary>The identifier that the comment taken last got because its own belongs to another one, too; null where it kept its own.</summary>
    public string? Renamed { get; private set; }

    /// <summary>Remembers a comment that is stored already.</summary>
    public void Remember(Comment comment) =>
        _known.TryAdd(CommentKey.Of(comment), (CommentKey.Content(comment.Account, comment.Text, comment.Object), Who(comment.Account)));

    /// <summary>The comment under the identifier that it is to be stored with; null where it is known already.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="editsAreNone">Whether another text of the same author is the comment again, edited since, as when a page is visited twice.</param>
    public Comment? Take(Comment comment, bool editsAreNone)
    {
        Renamed = null;
        UInt128 key = CommentKey.Of(comment), content = CommentKey.Content(comment.Account, comment.Text, comment.Object);
        ulong who = Who(comment.Account);
        if (_known.TryAdd(key, (content, who))) return comment;
        if (_known[key].Content == content || (editsAreNone && _known[key].Account == who)) return null;
        string own = string.Create(CultureInfo.InvariantCulture, $"{comment.CommentId}~{(ulong)content:x16}");
        if (!_known.TryAdd(CommentKey.Of(comment.Site, comment.Thread, own), (content, who))) return null;
        Renamed = own;
        return comment with { CommentId = own };
    }

    private static ulong Who(string? account) => (ulong)CommentKey.Content(account, null, null);
}
