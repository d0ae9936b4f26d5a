namespace CoordDetect.Collect.Cases;

/// <summary>The name under which a file that somebody gave is kept: what every file system takes, whatever it was called.</summary>
public static class KeptName
{
    // File systems take 255 bytes; a letter has up to three, and a digest of 65 with an ending of five may stand around the name.
    private const int Longest = 58;

    /// <summary>Letters, digits, dot, hyphen and underscore of a name, its end where it is long; never empty.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string bare = Path.GetFileName(name.Replace('\\', '/'));
        char[] safe = [.. bare.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')];
        return safe.Length == 0 ? "file" : new string(safe, Math.Max(0, safe.Length - Longest), Math.Min(safe.Length, Longest));
    }
}
