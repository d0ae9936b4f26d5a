using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Links;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// The links of a comment: those that the source lists apart, else those in its text. By our rules the spellings of one address are one link; the peers
/// compare what is written. A comment without a link ties nobody, and one that repeats a link has it once. Links of re-posts belong to the first author.
/// </summary>
internal sealed class LinkKeys(bool asWritten) : KeySource
{
    private readonly Utf8Interner _links = new();

    public override int Count => _links.Count;

    public override void Collect(in CommentRow row, List<int> keys)
    {
        if (!row.Repost.IsEmpty) return;
        bool listed = !row.Links.IsEmpty;
        ReadOnlySpan<byte> rest = listed ? row.Links : row.Text;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(" \t\r\n"u8);
            ReadOnlySpan<byte> word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            ReadOnlySpan<byte> link = listed ? word : LinkIn(word);
            if (link.IsEmpty) continue;
            int key = _links.Intern(0, asWritten ? link : Address(link));
            if (!keys.Contains(key)) keys.Add(key);
        }
    }

    private static ReadOnlySpan<byte> Address(ReadOnlySpan<byte> link) =>
        LinkCanonicalizer.Canonicalize(Encoding.UTF8.GetString(link)) is { } address ? Encoding.UTF8.GetBytes(address) : link;

    // From the scheme to the end of the word, without the punctuation of the sentence around it.
    private static ReadOnlySpan<byte> LinkIn(ReadOnlySpan<byte> word)
    {
        int start = word.IndexOf("https://"u8);
        if (start < 0) start = word.IndexOf("http://"u8);
        return start < 0 ? default : word[start..].TrimEnd(".,;:!?)]}>\"'"u8);
    }
}
