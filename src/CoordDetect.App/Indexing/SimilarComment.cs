using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Reading;

namespace CoordDetect.App.Indexing;

/// <summary>A comment that is like a text that was asked about.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Like">How it is like the text.</param>
internal sealed record SimilarComment(long Id, Comment Comment, SimilarText Like)
{
    /// <summary>The comments of a case that are like a text, the most similar first.</summary>
    public static async Task<IReadOnlyList<SimilarComment>> FindAsync(IndexReading reading, ITextSource source, string text, double threshold, int most, CancellationToken cancellation)
    {
        IReadOnlyList<SimilarText> found = reading.SimilarTo(text, threshold, most, cancellation);
        Dictionary<long, Comment> comments = (await source.FindAsync([.. found.Select(f => f.Comment)], cancellation)).ToDictionary(c => c.Id, c => c.Comment);
        return [.. found.Where(f => comments.ContainsKey(f.Comment)).Select(f => new SimilarComment(f.Comment, comments[f.Comment], f))];
    }

    /// <summary>The comment as one line of JSON.</summary>
    public string Json()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("comment_id", Comment.CommentId);
            json.WriteString("account", Comment.Account);
            json.WriteString("site", Comment.Site);
            json.WriteString("thread", Comment.Thread);
            json.WriteString("created_utc", Comment.PostedAt.IsKnown ? DateTimeOffset.FromUnixTimeSeconds(Comment.PostedAt.UnixSeconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null);
            json.WriteNumber("similarity", Math.Round(Like.Similarity, 4));
            json.WriteString("kind", Like.Kind.ToString().ToLowerInvariant());
            json.WriteString("text", Comment.Text);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
