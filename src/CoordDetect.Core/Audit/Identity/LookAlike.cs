using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Audit.Identity;

/// <summary>How a name looks: letters that look alike are one letter, marks between them are none (after the confusables of Unicode TS 39, the part that handles use).</summary>
internal static class LookAlike
{
    private static readonly (string From, string To)[] Pairs = [("rn", "m"), ("vv", "w"), ("cl", "d")];

    private static readonly Dictionary<char, char> Letters = "0o 1l il |l !l 5s 3e 4a 8b 9g аa еe оo рp сc хx уy іl јj ѕs ԁd ɡg ıl ⅼl ｏo ａa ｅe αa οo νv кk мm тt нh вb"
        .Split(' ').ToDictionary(p => p[0], p => p[1]);

    /// <summary>The skeleton of a name; names of one skeleton are hard to tell apart.</summary>
    public static string Of(string name)
    {
        StringBuilder skeleton = new(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '_' or '.' or '-' or ' ' or '@') continue;
            skeleton.Append(Letters.GetValueOrDefault(c, c));
        }
        string text = skeleton.ToString();
        foreach ((string from, string to) in Pairs) text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The name with one letter left out, each in turn, and itself: two names share one of these where they are one edit apart.</summary>
    public static IEnumerable<string> WithoutOne(string name)
    {
        yield return name;
        for (int i = 0; i < name.Length; i++) yield return name.Remove(i, 1);
    }

    /// <summary>Whether two names are one inserted, left out, replaced or swapped letter apart.</summary>
    public static bool IsOneEdit(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1 || a == b) return false;
        int start = 0, end = 0;
        while (start < a.Length && a[start] == b[start]) start++;
        while (end < a.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        int left = a.Length - start - end, right = b.Length - start - end;
        return right <= 1 || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
