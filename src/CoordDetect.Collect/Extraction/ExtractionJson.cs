using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction;

/// <summary>Writes extracted comments as JSONL and page links as one object, in the field order of the contract.</summary>
public static class ExtractionJson
{
    // A file format: pages and terminals encode for themselves. Control characters are escaped all the same.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object a line, in page order.</summary>
    public static void WriteComments(Stream stream, IEnumerable<ExtractedComment> comments)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comments);
        using Utf8JsonWriter json = new(stream, Format);
        foreach (ExtractedComment comment in comments)
        {
            Write(json, comment);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes the links of a page as one object and a line end.</summary>
    public static void WriteLinks(Stream stream, PageLinks links)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(links);
        using (Utf8JsonWriter json = new(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("next", links.Next?.AbsoluteUri);
            json.WriteString("previous", links.Previous?.AbsoluteUri);
            Addresses(json, "pages", links.Pages);
            Addresses(json, "threads", links.Threads);
            Addresses(json, "listings", links.Listings);
            Addresses(json, "feeds", links.Feeds);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ExtractedComment comment)
    {
        json.WriteStartObject();
        json.WriteString("comment_id", comment.CommentId);
        json.WriteString("parent", comment.Parent);
        json.WriteString("account", comment.Account);
        json.WriteString("account_url", comment.AccountUrl);
        json.WriteString("account_name", comment.AccountName);
        if (comment.AccountCreated.IsKnown) json.WriteString("account_created", Time(comment.AccountCreated));
        if (comment.Posts is { } posts) json.WriteNumber("posts", posts);
        if (comment.Avatar is { } avatar) json.WriteString("avatar", avatar);
        json.WriteString("created_utc", comment.PostedAt.IsKnown ? Time(comment.PostedAt) : null);
        json.WriteString("precision", comment.PostedAt.Precision.ToString().ToLowerInvariant());
        if (comment.PostedAt.IsKnown && !comment.ZoneKnown) json.WriteString("time_zone", "unknown");
        json.WriteString("text", comment.Text);
        json.WriteString("html_digest", comment.HtmlDigest);
        json.WriteString("url", comment.Url);
        json.WriteNumber("position", comment.Position);
        json.WriteString("extractor", comment.Extractor);
        json.WriteNumber("extractor_version", comment.ExtractorVersion);
        json.WriteString("kind", comment.Kind.ToString().ToLowerInvariant());
        Parts(json, comment);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, ExtractedComment comment)
    {
        json.WriteStartArray("quotes");
        foreach (QuotedText quote in comment.Quotes)
        {
            json.WriteStartObject();
            if (quote.CommentId is { } id) json.WriteString("comment_id", id);
            if (quote.Account is { } account) json.WriteString("account", account);
            json.WriteString("text", quote.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (comment.Signature is { } signature) json.WriteString("signature", signature);
        if (comment.Links.Count == 0) return;
        json.WriteStartArray("links");
        foreach (string link in comment.Links) json.WriteStringValue(link);
        json.WriteEndArray();
    }

    private static string Time(PostedAt time) =>
        time.ToDateTimeOffset()!.Value.ToString(time.Precision >= TimePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Addresses(Utf8JsonWriter json, string name, IReadOnlyList<Uri> addresses)
    {
        json.WriteStartArray(name);
        foreach (Uri address in addresses) json.WriteStringValue(address.AbsoluteUri);
        json.WriteEndArray();
    }
}
