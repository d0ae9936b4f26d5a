using System.Text;

namespace CoordDetect.Core.Signals.Profiles;

/// <summary>
/// The moulds of a handle. Its <em>shape</em> has <c>Abc</c> for a capitalised word, <c>abc</c> for one in small letters, <c>ABC</c> for capitals, as many <c>9</c> as
/// there are digits, and everything else as it stands: <c>Sandrine_31</c> → <c>Abc_99</c>. Its <em>stem</em> is the handle with its digits masked:
/// <c>sandrine_##</c>; only handles with digits have one. Identifiers that a machine made (no run of three letters) have no mould.
/// </summary>
internal static class HandleMould
{
    private const int LettersNeeded = 3;
    private const int LongestHandle = 100;

    /// <summary>The shape and, where there is one, the stem.</summary>
    public static IEnumerable<string?> Of(string handle)
    {
        if (handle.Length > LongestHandle || LongestWord(handle) < LettersNeeded) yield break;
        string shape = Shape(handle);
        yield return shape;
        if (!handle.Any(char.IsDigit) || handle.All(char.IsDigit)) yield break;
        yield return string.Concat(handle.Select(c => char.IsDigit(c) ? '#' : char.ToLowerInvariant(c)));
    }

    private static string Shape(string handle)
    {
        StringBuilder shape = new();
        int i = 0;
        while (i < handle.Length)
        {
            char c = handle[i];
            if (!char.IsLetter(c))
            {
                shape.Append(char.IsDigit(c) ? '9' : c);
                i++;
                continue;
            }
            int from = i;
            if (char.IsUpper(c))
            {
                while (i < handle.Length && char.IsUpper(handle[i])) i++;
                bool capitals = i - from > 1;
                while (!capitals && i < handle.Length && char.IsLetter(handle[i]) && !char.IsUpper(handle[i])) i++;
                shape.Append(capitals ? "ABC" : i - from == 1 ? "A" : "Abc");
            }
            else
            {
                while (i < handle.Length && char.IsLetter(handle[i]) && !char.IsUpper(handle[i])) i++;
                shape.Append(i - from == 1 ? "a" : "abc");
            }
        }
        return shape.ToString();
    }

    private static int LongestWord(string handle)
    {
        int longest = 0, run = 0;
        foreach (char c in handle)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
