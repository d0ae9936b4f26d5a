namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>One allow or disallow line. Matching costs time linear in path and pattern, whatever the pattern.</summary>
/// <param name="Allow">Whether it allows.</param>
/// <param name="Pattern">The path pattern as normalised by <see cref="RobotsPath"/>, with <c>*</c> and a final <c>$</c>.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record RobotsRule(bool Allow, string Pattern, int Line)
{
    /// <summary>Whether the rule speaks about a path (with query) that <see cref="RobotsPath.Normalize"/> made.</summary>
    public bool Matches(string path)
    {
        bool anchored = Pattern.EndsWith('$');
        ReadOnlySpan<char> pattern = anchored ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;
        ReadOnlySpan<char> rest = path;
        bool first = true;
        // Between two stars stands fixed text; its leftmost place leaves the most room for what follows.
        while (true)
        {
            int star = pattern.IndexOf('*');
            if (star < 0) return EndsWell(rest, pattern, first, anchored);
            ReadOnlySpan<char> piece = pattern[..star];
            int at = first ? (rest.StartsWith(piece, StringComparison.Ordinal) ? 0 : -1) : rest.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0) return false;
            rest = rest[(at + piece.Length)..];
            pattern = pattern[(star + 1)..];
            first = false;
        }
    }

    private static bool EndsWell(ReadOnlySpan<char> rest, ReadOnlySpan<char> piece, bool first, bool anchored)
    {
        if (first) return anchored ? rest.SequenceEqual(piece) : rest.StartsWith(piece, StringComparison.Ordinal);
        return anchored ? rest.EndsWith(piece, StringComparison.Ordinal) : rest.IndexOf(piece, StringComparison.Ordinal) >= 0;
    }
}
