namespace CoordDetect.Index.Words;

/// <summary>Names of sites and threads as they are compared.</summary>
internal static class FoldedName
{
    private const int Longest = 200;

    /// <summary>Folded, blanks made single, at most 200 characters: a name of a megabyte is somebody's joke.</summary>
    public static string Of(WordTable table, string name)
    {
        string folded = table.Fold(name.Length > 4 * Longest ? name[..(4 * Longest)] : name);
        string single = string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return single.Length <= Longest ? single : single[..(Longest - (char.IsHighSurrogate(single[Longest - 1]) ? 1 : 0))];
    }
}
