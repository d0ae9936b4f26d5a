using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Export;

/// <summary>
/// How the JSON files of the house are written: UTF-8, indented, <c>\n</c>, letters of every script readable, and what HTML would take
/// for markup escaped all the same.
/// </summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Utf8JsonWriter Open(Stream stream) => new(stream, Options);

    /// <summary>A number, or null where it is not finite: JSON has no word for infinity.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>A time as <c>{"utc": …, "precision": …}</c>, or null where it is unknown.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, PostedAt at)
    {
        if (!at.IsKnown)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("utc", ExportNames.Utc(at));
        json.WriteString("precision", ExportNames.Of(at.Precision));
        json.WriteEndObject();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteNumbers(this Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (int value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
