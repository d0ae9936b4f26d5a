namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Who shared what when, in columns of one entry a share. A comment with several keys (links, hashtags) has several shares, one after the other.
/// </summary>
internal sealed class ShareColumns
{
    public List<int> Account { get; } = [];

    public List<int> Key { get; } = [];

    public List<long> Time { get; } = [];

    /// <summary>The comment of each share, never falling.</summary>
    public List<int> Comment { get; } = [];

    /// <summary>The content of each share: comments with one identifier are one content. Empty where the rules do not ask.</summary>
    public List<int> Content { get; } = [];

    /// <summary>Whether a share names itself as its object; such a share ties nobody unless loops are kept.</summary>
    public List<bool> NamesItself { get; } = [];

    public int KeyCount { get; set; }

    public int ContentCount { get; set; }

    public int Count => Account.Count;
}
