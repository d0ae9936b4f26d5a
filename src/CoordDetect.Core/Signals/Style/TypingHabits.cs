namespace CoordDetect.Core.Signals.Style;

/// <summary>Habits of typing, counted a comment at a time.</summary>
internal static class TypingHabits
{
    /// <summary>How many habits there are.</summary>
    public const int Count = 20;

    /// <summary>Adds the habits that a text shows.</summary>
    public static void CountInto(string text, Span<float> counts)
    {
        if (text.Length == 0) return;
        char first = text.FirstOrDefault(char.IsLetter), last = text[^1];
        if (char.IsUpper(first)) counts[0]++;
        if (char.IsLower(first)) counts[1]++;
        if (last == '.') counts[2]++;
        if (last is '!' or '?') counts[3]++;
        if (char.IsLetterOrDigit(last)) counts[4]++;
        for (int i = 0; i < text.Length; i++)
        {
            char before = i > 0 ? text[i - 1] : '\0', after = i + 1 < text.Length ? text[i + 1] : '\0';
            int habit = Habit(before, text[i], after);
            if (habit >= 0) counts[habit]++;
        }
    }

    private static int Habit(char before, char c, char after) => c switch
    {
        '!' or '?' when before == c => 5,
        '!' or '?' when before is '\u00a0' or '\u202f' => 6,
        '!' or '?' when before == ' ' => 7,
        '!' or '?' => 8,
        '.' when after == '.' => 9,
        '…' => 10,
        '’' => 11,
        '\'' => 12,
        ',' when after is not (' ' or '\0' or '\n') && !char.IsDigit(after) => 13,
        ' ' when after == ' ' => 14,
        '\n' => 15,
        '"' or '«' or '“' => 16,
        '(' => 17,
        '-' or '–' or '—' when before == ' ' => 18,
        _ when char.IsHighSurrogate(c) => 19,
        _ => -1,
    };
}
