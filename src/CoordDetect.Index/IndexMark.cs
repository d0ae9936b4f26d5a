using System.Globalization;

namespace CoordDetect.Index;

/// <summary>How far an index has come in what it is made from.</summary>
/// <param name="Source">What it is made from: another source is another index, whatever the numbers say.</param>
/// <param name="Comment">The largest comment id that it knows.</param>
/// <param name="Version">The largest number of a change (edit, deletion, restoration) that it knows.</param>
/// <param name="Erased">How many erased accounts it knows of.</param>
/// <param name="LastSeen">What tells the comment of id <paramref name="Comment"/> from another one that may get that id later.</param>
public sealed record IndexMark(string Source, long Comment, long Version, long Erased, string LastSeen)
{
    /// <summary>Whether an index that stands here can be brought to <paramref name="now"/> by what came since; otherwise it is to be made again.</summary>
    public bool LeadsTo(IndexMark now) =>
        Source == now.Source && Comment <= now.Comment && Erased <= now.Erased && (Version <= now.Version || Erased < now.Erased) && (Comment < now.Comment || LastSeen == now.LastSeen);

    internal Dictionary<string, string> ToData() => new()
    {
        ["source"] = Source,
        ["comment"] = Comment.ToString(CultureInfo.InvariantCulture),
        ["version"] = Version.ToString(CultureInfo.InvariantCulture),
        ["erased"] = Erased.ToString(CultureInfo.InvariantCulture),
        ["last-seen"] = LastSeen,
    };

    internal static IndexMark? From(IDictionary<string, string> data) =>
        data.TryGetValue("source", out string? source) && data.TryGetValue("last-seen", out string? seen)
        && Number(data, "comment") is { } comment && Number(data, "version") is { } version && Number(data, "erased") is { } erased ? new IndexMark(source, comment, version, erased, seen) : null;

    private static long? Number(IDictionary<string, string> data, string name) =>
        data.TryGetValue(name, out string? text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
