using CoordDetect.Core;

namespace CoordDetect.Storage.Databases;

/// <summary>Texts that people write into forms: reasons, notes, titles, purposes.</summary>
internal static class FreeText
{
    /// <summary>The longest text that is kept.</summary>
    public const int Longest = 10_000;

    /// <summary>Refuses a text that is too long.</summary>
    /// <exception cref="UserFacingException">It is.</exception>
    public static void Require(string text, string field, int longest = Longest)
    {
        if (text.Length > longest) throw new UserFacingException($"The {field} is too long: {longest:N0} characters at most.");
    }

    /// <summary>The text as both databases take it: trimmed, and without NUL.</summary>
    public static string Clean(string text) => text.Trim().Replace('\0', '\uFFFD');
}
