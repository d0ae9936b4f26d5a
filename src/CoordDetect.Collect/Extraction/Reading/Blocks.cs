using System.Collections.Frozen;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Which elements break lines, and which hold no prose.</summary>
internal static class Blocks
{
    private static readonly FrozenSet<string> Block = new[]
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "noscript", "template", "button", "textarea", "select", "svg", "iframe", "object", "video", "audio", "canvas", "input", "head", "math", "datalist",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the element starts and ends a line.</summary>
    public static bool IsBlock(string name) => Block.Contains(name);

    /// <summary>Whether the element is surrounded by empty lines.</summary>
    public static bool IsParagraph(string name) => name is "p" or "pre" or "blockquote" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "table";

    /// <summary>Whether nothing in the element was written by a commenter.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);
}
