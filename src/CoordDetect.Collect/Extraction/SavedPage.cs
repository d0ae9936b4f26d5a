using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Extraction;

/// <summary>Makes a page of a file that a person has saved: what it is and where it came from is told by its content.</summary>
public static partial class SavedPage
{
    /// <summary>The page in a file.</summary>
    /// <param name="body">The content of the file, decompressed.</param>
    /// <param name="savedAt">When it was saved, where the file itself does not say: "3 hours ago" is counted back from here.</param>
    /// <param name="address">Where it came from; null where only the page itself can say.</param>
    public static FetchedPage Of(ReadOnlyMemory<byte> body, DateTimeOffset savedAt, Uri? address)
    {
        // What the browser noted beside the page holds before what the page says of itself.
        return MimePage.In(body) is { } file
            ? Plain(file.Body, file.SavedAt ?? savedAt, address ?? Usable(file.Address)) with { DeclaredCharset = file.Charset }
            : Plain(body, savedAt, address);
    }

    private static FetchedPage Plain(ReadOnlyMemory<byte> body, DateTimeOffset savedAt, Uri? address)
    {
        string head = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, HeadElements.Length)]);
        return new FetchedPage(address ?? AddressIn(head) ?? FetchedPage.NoAddress, TypeOf(head), body, savedAt);
    }

    private static string TypeOf(string head)
    {
        ReadOnlySpan<char> start = head.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start is ['{' or '[', ..]) return "application/json";
        return start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<rss", StringComparison.Ordinal) || start.StartsWith("<feed", StringComparison.Ordinal)
            ? "application/xml" : "text/html";
    }

    // What the browser noted when it saved the page is the page itself; what the page says of itself may be the first page of its thread.
    private static Uri? AddressIn(string head)
    {
        Match noted = SavedFrom().Match(head);
        return Usable(noted.Groups[1].Value) ?? Usable(Attribute(head, "link", "rel", "canonical", "href")) ?? Usable(Attribute(head, "meta", "property", "og:url", "content"));
    }

    private static string? Attribute(string head, string element, string name, string value, string wanted)
    {
        HeadElements elements = new(head, element);
        while (elements.MoveNext())
            if (elements.Attribute(name).Equals(value, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(elements.Attribute(wanted).ToString());
        return null;
    }

    private static Uri? Usable(string? address) =>
        !string.IsNullOrEmpty(address) && UrlNormalizer.TryNormalize(address, out Uri? uri) ? uri : null;

    // "<!-- saved from url=(0042)https://… -->" of browsers, " url: https://…" of the extension SingleFile.
    [GeneratedRegex(@"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)", RegexOptions.IgnoreCase, 500)]
    private static partial Regex SavedFrom();
}
