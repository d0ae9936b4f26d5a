namespace CoordDetect.Core.Simulation.Writing;

/// <summary>Quotes as people leave them in the text of a comment, in the way of each software.</summary>
internal static class QuotedText
{
    private const int Longest = 600;

    /// <summary><paramref name="text"/> below the words that it answers.</summary>
    public static string Above(string text, ThreadMemory.Remembered quoted, string platform)
    {
        string words = quoted.Text.Length > Longest ? quoted.Text[..Longest] : quoted.Text;
        if (platform is "phpbb" or "xenforo") return $"[quote={quoted.Name}]{words}[/quote]\n{text}";
        return $"> {words.Replace("\n", "\n> ", StringComparison.Ordinal)}\n\n{text}";
    }
}
