using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.App.Messages;

/// <summary>
/// A message with holes, such as <c>{0}: there is no such file.</c>: finds the values in an English message that was made of it, and puts them into its
/// French. A French hole may be <c>{0|un|plusieurs}</c>, which is replaced by the form that the number asks for.
/// </summary>
internal sealed partial class MessageTemplate
{
    private readonly string[] _fixed;
    private readonly int[] _holes;
    private readonly string _french;

    public MessageTemplate(string english, string french)
    {
        MatchCollection holes = Hole().Matches(english);
        _holes = [.. holes.Select(h => int.Parse(h.Groups[1].Value, CultureInfo.InvariantCulture))];
        List<string> parts = [];
        int at = 0;
        foreach (Match hole in holes)
        {
            parts.Add(english[at..hole.Index]);
            at = hole.Index + hole.Length;
        }
        parts.Add(english[at..]);
        _fixed = [.. parts];
        _french = french;
        Weight = _fixed.Sum(f => f.Length);
    }

    /// <summary>How many characters are fixed: of two templates that fit, the one that says more is meant.</summary>
    public int Weight { get; }

    /// <summary>The values that <paramref name="message"/> holds, by the numbers of the holes; null where it was not made of this template.</summary>
    public Dictionary<int, string>? Match(string message)
    {
        if (_holes.Length == 0) return message == _fixed[0] ? [] : null;
        string last = _fixed[^1];
        if (!message.StartsWith(_fixed[0], StringComparison.Ordinal) || !message.EndsWith(last, StringComparison.Ordinal)) return null;
        int at = _fixed[0].Length, end = message.Length - last.Length;
        Dictionary<int, string> values = [];
        for (int h = 0; h < _holes.Length; h++)
        {
            if (at > end) return null;
            int next = h == _holes.Length - 1 ? end : message.IndexOf(_fixed[h + 1], at, end - at, StringComparison.Ordinal);
            if (next < 0) return null;
            values[_holes[h]] = message[at..next];
            at = next + (h == _holes.Length - 1 ? 0 : _fixed[h + 1].Length);
        }
        return values;
    }

    /// <summary>The message in French.</summary>
    public string Say(Dictionary<int, string> values, Func<string, string> translate)
    {
        StringBuilder said = new();
        int at = 0;
        foreach (Match hole in Hole().Matches(_french))
        {
            string value = values[int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture)];
            said.Append(_french, at, hole.Index - at);
            said.Append(hole.Groups[2].Success ? hole.Groups[IsOne(value) ? 2 : 3].Value : translate(value));
            at = hole.Index + hole.Length;
        }
        return said.Append(_french, at, _french.Length - at).ToString();
    }

    // French counts 0 as one.
    private static bool IsOne(string number) => number is "0" or "1";

    [GeneratedRegex(@"\{(\d)(?:\|([^|}]*)\|([^}]*))?\}")]
    private static partial Regex Hole();
}
