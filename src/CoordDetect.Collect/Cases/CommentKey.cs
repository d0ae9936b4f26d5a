using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Cases;

/// <summary>What makes a comment the same one, however often it is met. The same identifier may stand in two threads of a site: sites number posts anew in each.</summary>
internal static class CommentKey
{
    public static UInt128 Of(Comment comment) => Of(comment.Site, comment.Thread, comment.CommentId);

    /// <summary>Who says what in a comment: two comments of one key that differ in it are two.</summary>
    public static UInt128 Content(string? account, string? text, string? item) => AddressKey.Of($"{account}\n{text}\n{item}");

    public static UInt128 Of(string? site, string? thread, string? id) => AddressKey.Of($"{site}\n{thread}\n{id}");
}
