using System.Text;
using System.Text.Json;

namespace CoordDetect.Collect.Extraction;

/// <summary>What extraction knows of a comment beyond the fields of the contract, as the further fields of its record.</summary>
internal static class ExtractionFacts
{
    /// <summary>The facts as one JSON object.</summary>
    public static string Of(ExtractedComment comment, Uri? page, string? title)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            if (comment.AccountUrl is not null) json.WriteString("account_url", comment.AccountUrl);
            if (comment.AuthorDigest is not null) json.WriteString("author_digest", comment.AuthorDigest);
            if (comment.Posts is { } posts) json.WriteNumber("posts", posts);
            if (comment.HtmlDigest is not null) json.WriteString("html_digest", comment.HtmlDigest);
            if (comment.PostedAt.IsKnown && !comment.ZoneKnown) json.WriteString("time_zone", "unknown");
            if (comment.ZoneFrom is not null) json.WriteString("time_zone_from", comment.ZoneFrom);
            json.WriteNumber("position", comment.Position);
            json.WriteString("extractor", comment.Extractor);
            json.WriteNumber("extractor_version", comment.ExtractorVersion);
            json.WriteString("kind", comment.Kind.ToString().ToLowerInvariant());
            if (title is not null) json.WriteString("thread_title", title);
            if (page is not null) json.WriteString("page", page.AbsoluteUri);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
