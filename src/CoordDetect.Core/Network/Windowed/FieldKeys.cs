using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>Keys that the source names in a field: object, re-posted message, answered comment, thread.</summary>
internal sealed class FieldKeys(NetworkKind kind, PeerRules like) : KeySource
{
    private readonly Utf8Interner _keys = new();
    private readonly Utf8Interner _sites = new();
    private readonly Utf8Interner _threads = new();

    public override int Count => _keys.Count;

    public override void Collect(in CommentRow row, List<int> keys)
    {
        ReadOnlySpan<byte> value = kind switch
        {
            NetworkKind.CoShare => row.Object,
            NetworkKind.CoRetweet => row.Repost,
            NetworkKind.CoReply => row.Repost.IsEmpty ? row.Parent : default,
            _ => default,
        };
        if (kind == NetworkKind.CoPost) keys.Add(_keys.Intern(like == PeerRules.Toolkit ? 0 : ThreadOf(row), ReadOnlySpan<byte>.Empty));
        else if (!value.IsEmpty) keys.Add(_keys.Intern(kind == NetworkKind.CoReply && like == PeerRules.None ? ThreadOf(row) : 0, value));
    }

    // An answered comment's identifier means something below its thread only.
    private int ThreadOf(in CommentRow row) =>
        row.Site.IsEmpty && row.Thread.IsEmpty ? -1 : _threads.Intern(_sites.Intern(0, row.Site), row.Thread);
}
