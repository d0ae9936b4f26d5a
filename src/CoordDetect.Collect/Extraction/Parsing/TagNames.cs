using System.Collections.Frozen;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>What the names of elements say about how they nest.</summary>
internal static class TagNames
{
    private static readonly FrozenSet<string> Void = Set("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen");
    private static readonly FrozenSet<string> Raw = Set("script", "style", "svg", "textarea", "title", "iframe", "xmp", "noembed", "noframes", "canvas", "object");
    private static readonly FrozenSet<string> Kept = Set("title");
    private static readonly FrozenSet<string> SelfClosing = Set("p", "li", "td", "th", "tr", "option", "dd", "dt", "thead", "tbody", "a", "button", "nobr");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidBySpan = Void.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawBySpan = Raw.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptBySpan = Kept.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosingBySpan = SelfClosing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the element has no content.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => VoidBySpan.Contains(name);

    /// <summary>Whether its content is skipped as a whole.</summary>
    public static bool IsRawText(ReadOnlySpan<char> name) => RawBySpan.Contains(name);

    /// <summary>Whether the content that is skipped as a whole is kept for the parser.</summary>
    public static bool KeepsContent(ReadOnlySpan<char> name) => KeptBySpan.Contains(name);

    /// <summary>Whether a second one closes the first.</summary>
    public static bool ClosesItself(ReadOnlySpan<char> name) => ClosingBySpan.Contains(name);

    /// <summary>A number for a name, without regard to case (FNV-1a); two names with one number only make the depth count coarser.</summary>
    public static int IdOf(ReadOnlySpan<char> name)
    {
        uint hash = 2_166_136_261;
        foreach (char c in name) hash = (hash ^ (uint)(c | 0x20)) * 16_777_619;
        return (int)hash;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
