using System.Text;

namespace CoordDetect.App.DemoSites;

/// <summary>What a demo site answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type with its character set.</param>
/// <param name="Body">The content.</param>
internal sealed record DemoAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the page is the slow one of its site.</summary>
    public bool IsSlow { get; init; }

    /// <summary>A page.</summary>
    public static DemoAnswer Html(string html, int status = 200) => new(status, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes(html));

    /// <summary>Another text.</summary>
    public static DemoAnswer Text(string type, string text) => new(200, type, Encoding.UTF8.GetBytes(text));

    /// <summary>An answer in JSON.</summary>
    public static DemoAnswer Json(System.Text.Json.Nodes.JsonNode json, int status = 200) => new(status, "application/json; charset=UTF-8", Encoding.UTF8.GetBytes(json.ToJsonString()));

    /// <summary>A pointer to another address.</summary>
    public static DemoAnswer Redirect(int status, string location) => new(status, "text/html; charset=UTF-8", ReadOnlyMemory<byte>.Empty) { Headers = [new("Location", location)] };
}
