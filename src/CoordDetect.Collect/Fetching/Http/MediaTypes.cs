namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Which kinds of content are read at all.</summary>
internal static class MediaTypes
{
    /// <summary>Whether content of this type is made for programs and not for readers: answers of interfaces, feeds.</summary>
    public static bool IsForPrograms(string type) =>
        type.Contains("json", StringComparison.Ordinal) || (type.Contains("xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal));

    /// <summary>Whether content of this type may hold comments: text, markup, feeds, JSON, or no type at all.</summary>
    public static bool MayHoldComments(string type) =>
        type.Length == 0 || (type.StartsWith("text/", StringComparison.Ordinal) && type is not ("text/css" or "text/javascript" or "text/calendar" or "text/vcard"))
        || type is "application/json" or "application/xml" or "application/xhtml+xml" or "application/x-ndjson" or "application/vnd.api+json"
        || type.EndsWith("+json", StringComparison.Ordinal) || (type.EndsWith("+xml", StringComparison.Ordinal) && type != "image/svg+xml");
}
