namespace CoordDetect.Core.Text.Links;

/// <summary>The one spelling of a path: no dots to follow, no doubled or trailing slashes, no session, not the AMP edition, not the name of an index page.</summary>
internal static class PathSpelling
{
    private static readonly string[] IndexPages = ["index.html", "index.htm", "index.php", "default.aspx", "default.asp"];

    /// <summary>The path in its one spelling; empty for the front page.</summary>
    /// <param name="path">The path.</param>
    /// <param name="endsLink">Whether no parameters follow: then the name of an index page says nothing.</param>
    public static string Of(string path, bool endsLink)
    {
        if (path.Length == 0) return path;
        List<string> segments = [];
        foreach (string segment in PercentSpelling.Of(path.Replace('\\', '/'), inQuery: false).Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            // "http://" inside the path of an archive keeps its slashes.
            bool inAddress = segment.Length == 0 && segments.Count > 0 && segments[^1].EndsWith(':');
            if (segment is not ("" or "." or "..") || inAddress) segments.Add(WithoutSession(segment));
        }
        if (endsLink && segments.Count > 0 && IndexPages.Contains(segments[^1], StringComparer.OrdinalIgnoreCase)) segments.RemoveAt(segments.Count - 1);
        WithoutAmp(segments);
        return segments.Count == 0 ? "" : "/" + string.Join('/', segments);
    }

    private static string WithoutSession(string segment)
    {
        int session = segment.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return session < 0 ? segment : segment[..session];
    }

    // "/story/amp", "/amp/story", "/story.amp", "/story.amp.html". A page that is called "amp" and nothing else stays.
    private static void WithoutAmp(List<string> segments)
    {
        if (segments.Count == 0) return;
        if (!segments.TrueForAll(IsAmp)) segments.RemoveAll(IsAmp);
        string last = segments[^1];
        int mark = last.LastIndexOf(".amp", StringComparison.OrdinalIgnoreCase);
        if (mark > 0 && last[(mark + 4)..] is "" or ".html" or ".htm") segments[^1] = last.Remove(mark, 4);
    }

    private static bool IsAmp(string segment) => segment.Equals("amp", StringComparison.OrdinalIgnoreCase);
}
