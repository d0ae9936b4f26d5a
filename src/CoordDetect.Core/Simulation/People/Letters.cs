namespace CoordDetect.Core.Simulation.People;

/// <summary>French letters without their accents.</summary>
internal static class Letters
{
    private const string Accented = "àâäáãéèêëîïíôöóõùûüúçñÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ";
    private const string Bare = "aaaaaeeeeiiioooouuuucnAAAEEEEIIOOUUUC";

    /// <summary><paramref name="letter"/> without its accent; other characters as they are.</summary>
    public static char WithoutAccent(char letter)
    {
        if (letter < 128) return letter;
        int at = Accented.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Bare[at];
    }
}
