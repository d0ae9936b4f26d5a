using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Json;

/// <summary>Where in an object a value stands: names joined by dots, alternatives separated by <c>||</c>.</summary>
internal sealed class JsonPath
{
    private readonly string[][] _alternatives;

    private JsonPath(string[][] alternatives) => _alternatives = alternatives;

    /// <summary>Compiles a path.</summary>
    public static JsonPath Parse(string text) =>
        new([.. text.Split("||", StringSplitOptions.TrimEntries).Select(path => path.Split('.'))]);

    /// <summary>The first alternative that holds a text, number or truth value that is not empty; null where none does.</summary>
    public string? Text(JsonElement element)
    {
        foreach (string[] path in _alternatives)
            if (JsonValues.At(element, path) is { ValueKind: not JsonValueKind.Undefined } found && JsonValues.Text(found) is { Length: > 0 } text) return text;
        return null;
    }

    /// <summary>Whether one alternative leads to something.</summary>
    public bool Exists(JsonElement element)
    {
        foreach (string[] path in _alternatives)
            if (JsonValues.At(element, path).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)) return true;
        return false;
    }
}
