using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Texts that are equal but for case, white space and mentions. By coordination-network-toolkit's rules a comment of mentions alone
/// equals every other such comment; by ours it has no text of its own and ties nobody. Re-posts are not texts of their own.
/// </summary>
internal sealed class TextKeys(bool emptyTies) : KeySource
{
    private readonly Utf8Interner _texts = new();
    private readonly PlainText _plain = new();

    public override int Count => _texts.Count;

    public override void Collect(in CommentRow row, List<int> keys)
    {
        if (!row.Repost.IsEmpty) return;
        ReadOnlySpan<byte> text = _plain.Normalise(row.Text);
        if (emptyTies || !text.IsEmpty) keys.Add(_texts.Intern(0, text));
    }
}
