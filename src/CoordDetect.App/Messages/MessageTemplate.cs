using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.App.Messages;

/// <summary>
/// A message with holes, such as <c>{0}: there is no such file.</c>: finds the values in an English message that was made of it, and puts them into what is
/// said in its place. A hole there may be <c>{0|un|plusieurs}</c>, which is replaced by the form that the number asks for.
/// </summary>
internal sealed partial class MessageTemplate
{
    private readonly string[] _fixed;
    private readonly int[] _holes;
    private readonly string _said;
    private readonly bool _zeroIsOne;
    private readonly bool _hasLines;

    public MessageTemplate(string english, string said, bool zeroIsOne)
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
        (_said, _zeroIsOne) = (said, zeroIsOne);
        _hasLines = english.Contains('\n', StringComparison.Ordinal);
        Weight = _fixed.Sum(f => f.Length);
    }

    /// <summary>How many characters are fixed: of two templates that fit, the one that says more is meant.</summary>
    public int Weight { get; }

    /// <summary>The values that <paramref name="message"/> holds, by the numbers of the holes; null where it was not made of this template.</summary>
    public Dictionary<int, string>? Match(string message)
    {
        if (_holes.Length == 0) return message == _fixed[0] ? [] : null;
        // A message of one line says nothing of two.
        if (!_hasLines && message.Contains('\n', StringComparison.Ordinal)) return null;
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

    /// <summary>The message as it is said.</summary>
    public string Say(Dictionary<int, string> values, Func<string, string> translate)
    {
        StringBuilder said = new();
        int at = 0;
        foreach (Match hole in Hole().Matches(_said))
        {
            string value = values[int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture)];
            said.Append(_said, at, hole.Index - at);
            said.Append(hole.Groups[2].Success ? hole.Groups[IsOne(value) ? 2 : 3].Value : translate(value));
            at = hole.Index + hole.Length;
        }
        return said.Append(_said, at, _said.Length - at).ToString();
    }

    // French counts 0 as one.
    private bool IsOne(string number) => number == "1" || (_zeroIsOne && number == "0");

    [GeneratedRegex(@"\{(\d)(?:\|([^|}]*)\|([^}]*))?\}")]
    private static partial Regex Hole();
}
