using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Lenient reading of JSON that others wrote.</summary>
internal static class JsonValues
{
    private const int Deepest = 512;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <summary>Parses a text; null where it is no JSON.</summary>
    public static JsonElement? TryParse(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (!JsonCheck.Passes(utf8, comments: true, Deepest)) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A property as text: strings as they are, numbers and truth values as written; null for anything else.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    /// <summary>A value as text, or null.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Usable(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    /// <summary>The property under a path of names; the default element where there is none.</summary>
    public static JsonElement At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return default;
        return element;
    }

    /// <summary>The items of an array; none where it is not one.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>A property as a whole number, or null.</summary>
    public static long? Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 9e15 ? (long)number : null;

    /// <summary>The properties of an object whose names are texts; none where it is not one.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Properties(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) yield break;
        foreach (JsonProperty property in element.EnumerateObject())
            if (Name(property) is { } name) yield return (name, property.Value);
    }

    // Escapes may spell half a surrogate pair; such a text is no text.
    private static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // As above.
    private static string? Usable(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
