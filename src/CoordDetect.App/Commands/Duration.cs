using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>Durations as people write them: <c>60s</c>, <c>5m</c>, <c>1h</c>, <c>2d</c>. A bare number may be of anything, and is refused.</summary>
internal static class Duration
{
    public static int Seconds(string option, string text)
    {
        string trimmed = text.Trim();
        int unit = trimmed.Length == 0 ? 0 : char.ToLowerInvariant(trimmed[^1]) switch { 's' => 1, 'm' => 60, 'h' => 3_600, 'd' => 86_400, _ => 0 };
        string number = unit == 0 ? trimmed : trimmed[..^1];
        if (unit == 0 || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value > int.MaxValue || value * unit > int.MaxValue)
            throw new UserFacingException($"{option} {text}: write a duration with its unit, such as 90s, 5m, 1h or 2d.");
        return (int)(value * unit);
    }
}
