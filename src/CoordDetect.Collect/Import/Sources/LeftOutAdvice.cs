namespace CoordDetect.Collect.Import.Sources;

/// <summary>What to do about an item of an export that was left out.</summary>
internal static class LeftOutAdvice
{
    /// <summary>One clause for a reason.</summary>
    public static string For(string reason) =>
        reason.StartsWith("marked as", StringComparison.Ordinal) ? "the source itself had taken it down; approve it there and export again to keep it"
        : reason.Contains("pingback", StringComparison.Ordinal) || reason.Contains("trackback", StringComparison.Ordinal) ? "nothing to do: it is a notice of another site, not a comment"
        : reason.StartsWith("deleted", StringComparison.Ordinal) ? "nothing to do: its words are gone"
        : reason.StartsWith("a notice of the service", StringComparison.Ordinal) || reason.StartsWith("a note of a plugin", StringComparison.Ordinal) ? "nothing to do: nobody wrote it"
        : reason.StartsWith("an answer that the service counts", StringComparison.Ordinal) ? "fetch the answers as well, where they matter"
        : reason.StartsWith("the header once more", StringComparison.Ordinal) ? "nothing to do: the tables were joined"
        : reason.StartsWith("no author", StringComparison.Ordinal) ? "nobody can be compared without an account; export with authors, where the source allows it"
        : reason.StartsWith("no text", StringComparison.Ordinal) ? "nothing to do: it has no words (a picture, a sticker, an empty line)"
        : reason.StartsWith("not a JSON object", StringComparison.Ordinal) ? "the line is cut off or damaged; export again"
        : reason.StartsWith("the file is damaged", StringComparison.Ordinal) ? "export again; what came before is kept"
        : reason.StartsWith("larger than any page", StringComparison.Ordinal) ? "give exports with --format"
        : reason.StartsWith("no comments found", StringComparison.Ordinal) ? "nothing to do where it is a listing or an article without comments; else save it again once the comments are shown"
        : "check that this is the file you meant";
}
