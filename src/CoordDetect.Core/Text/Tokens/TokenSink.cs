using CoordDetect.Core.Text.Links;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>What one worker collects while it scans: its own tables of distinct tokens, and the token ids of the current block of comments.</summary>
internal sealed class TokenSink
{
    public WordTable Words { get; } = new();
    public WordTable Links { get; } = new();
    public WordTable Hashtags { get; } = new();
    public WordTable Mentions { get; } = new();

    public IntBuffer WordIds { get; } = new(1 << 20);
    public IntBuffer LinkIds { get; } = new();
    public IntBuffer HashtagIds { get; } = new();
    public IntBuffer MentionIds { get; } = new();

    /// <summary>Takes a link as it was written; what is no link is left out.</summary>
    public void AddLink(ReadOnlySpan<char> link)
    {
        if (LinkCanonicalizer.Canonicalize(link) is { } canonical) LinkIds.Add(Links.Add(canonical));
    }

    /// <summary>Takes the contacts of a text (<see cref="ContactReader"/>) as links. Their words stay words.</summary>
    public void AddContacts(string text)
    {
        foreach (string contact in ContactReader.Find(text)) LinkIds.Add(Links.Add(contact));
    }

    public void Clear()
    {
        WordIds.Clear();
        LinkIds.Clear();
        HashtagIds.Clear();
        MentionIds.Clear();
    }
}
