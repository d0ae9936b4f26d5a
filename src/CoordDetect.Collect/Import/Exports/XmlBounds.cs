using System.Globalization;
using System.Xml;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>
/// How far an XML file is followed. Exports of WordPress and Disqus are five elements deep and have some fifty names; the largest element of
/// one is a post with all its comments, some thirty nodes each.
/// </summary>
internal static class XmlBounds
{
    /// <summary>The deepest nesting.</summary>
    public const int Depth = 256;

    /// <summary>The most characters of one element that is read whole, or of one tag, text or comment between them.</summary>
    public const int Characters = 32 << 20;

    /// <summary>The most nodes of one element that is read whole.</summary>
    public const int Nodes = 2_000_000;

    /// <summary>The most different names of elements, attributes and prefixes.</summary>
    public const int Names = 100_000;

    /// <summary>How what is said of a bound begins.</summary>
    public const string Said = "the file goes beyond what an export has";

    /// <exception cref="XmlException">It is nested too deep.</exception>
    public static void RequireDepth(int depth)
    {
        if (depth > Depth) throw Over($"{Depth} elements one in another");
    }

    /// <exception cref="XmlException">One element has too many nodes, or is nested too deep.</exception>
    public static void RequireElement(int nodes, int depth)
    {
        RequireDepth(depth);
        if (nodes > Nodes) throw Over($"{Nodes} parts in one element");
    }

    /// <summary>The end of reading.</summary>
    public static XmlException Over(FormattableString bound) => new($"{Said} ({bound.ToString(CultureInfo.InvariantCulture)}); it is not read further");
}
