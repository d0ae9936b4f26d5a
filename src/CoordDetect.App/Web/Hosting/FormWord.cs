namespace CoordDetect.App.Web.Hosting;

/// <summary>Reads the words of forms and addresses: the names that a list on a page offers, and nothing else, numbers neither.</summary>
internal static class FormWord
{
    /// <summary>The value of a word; false where the list has no such word.</summary>
    public static bool TryRead<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (T known in Enum.GetValues<T>())
        {
            if (!string.Equals(known.ToString(), word, StringComparison.OrdinalIgnoreCase)) continue;
            value = known;
            return true;
        }
        value = default;
        return false;
    }
}
