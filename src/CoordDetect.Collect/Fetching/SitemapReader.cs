using System.IO.Compression;
using System.Xml;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Fetching;

/// <summary>Reads sitemaps and sitemap indexes (sitemaps.org 0.9), with document types and entities off.</summary>
internal static class SitemapReader
{
    /// <summary>Most addresses that are taken from one sitemap, as the protocol sets it.</summary>
    public const int MaxAddresses = 50_000;

    // The protocol needs three; deeper nesting is no sitemap, and would cost the square of its depth.
    private const int MaxDepth = 32;

    /// <summary>One address of a sitemap.</summary>
    /// <param name="Uri">The normalised address.</param>
    /// <param name="IsSitemap">Whether it leads to another sitemap.</param>
    /// <param name="Modified">When it was changed last, where the sitemap says so.</param>
    internal readonly record struct Entry(Uri Uri, bool IsSitemap, DateTimeOffset? Modified);

    /// <summary>Whether a page is a sitemap, which lists addresses and says nothing.</summary>
    public static bool Looks(FetchedPage page)
    {
        ReadOnlySpan<byte> head = page.Body.Span[..Math.Min(page.Body.Length, HeadElements.Length)];
        return page.ContentType.Contains("xml", StringComparison.Ordinal) && (head.IndexOf("<urlset"u8) >= 0 || head.IndexOf("<sitemapindex"u8) >= 0);
    }

    /// <summary>Reads a sitemap; what is damaged ends it early.</summary>
    public static List<Entry> Read(ReadOnlyMemory<byte> body)
    {
        List<Entry> entries = [];
        using Stream stream = Open(body);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = 60 << 20 };
        try
        {
            using XmlReader xml = XmlReader.Create(stream, settings);
            while (entries.Count < MaxAddresses && xml.Read() && xml.Depth <= MaxDepth)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "url" or "sitemap" } && One(xml) is { } entry) entries.Add(entry);
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            // What was read up to here counts.
        }
        return entries;
    }

    private static Stream Open(ReadOnlyMemory<byte> body)
    {
        MemoryStream bytes = new(body.ToArray(), writable: false);
        return body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
    }

    private static Entry? One(XmlReader xml)
    {
        bool isSitemap = xml.LocalName == "sitemap";
        string? address = null;
        DateTimeOffset? modified = null;
        using XmlReader inner = xml.ReadSubtree();
        inner.Read();
        while (inner.Read() && inner.Depth <= MaxDepth)
        {
            if (inner.NodeType != XmlNodeType.Element) continue;
            if (inner.LocalName == "loc") address = inner.ReadString().Trim();
            else if (inner.LocalName == "lastmod") modified = WarcDate.Parse(inner.ReadString().Trim());
        }
        return address is not null && UrlNormalizer.TryNormalize(address, out Uri? uri) ? new Entry(uri, isSitemap, modified) : null;
    }
}
