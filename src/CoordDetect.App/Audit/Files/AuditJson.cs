using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Audit.Files;

/// <summary>Writes <c>audit.json</c>: every answer with its frame, figures, intervals, tables, explanations and refusals, and the accounts behind it.</summary>
internal static class AuditJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Stream stream, AuditWork work, string version)
    {
        using Utf8JsonWriter json = new(stream, Options);
        json.WriteStartObject();
        json.WriteString("version", version);
        Sources(json, work);
        json.WriteStartObject("answers");
        foreach (AuditAnswer answer in work.Result.Answers) Answer(json, answer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, AuditWork work)
    {
        json.WriteStartArray("sources");
        foreach (var source in work.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("kind", source.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("taken", source.Taken);
            json.WriteNumber("left_out", source.LeftOut);
            Strings(json, "unused_columns", source.Unused);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Strings(json, "warnings", work.Warnings);
    }

    private static void Answer(Utf8JsonWriter json, AuditAnswer answer)
    {
        json.WriteStartObject(answer.Id);
        json.WriteBoolean("answered", answer.IsAnswered);
        Statements(json, "frame", answer.Frame);
        Statements(json, "says", answer.Headlines);
        Statements(json, "cannot_say", answer.Refusals);
        json.WriteStartArray("figures");
        foreach (Figure figure in answer.Figures)
        {
            json.WriteStartObject();
            json.WriteString("figure", figure.Key);
            Value(json, "value", figure.Value);
            Value(json, "low", figure.Low ?? AuditValue.None);
            Value(json, "high", figure.High ?? AuditValue.None);
            json.WriteNumber("of", figure.Of);
            json.WriteString("interval", figure.Method.Length == 0 ? null : figure.Method);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach (AuditTable table in answer.Tables) Table(json, table);
        json.WriteEndObject();
        json.WriteStartArray("other_explanations");
        foreach (OtherExplanation other in answer.Explanations)
        {
            json.WriteStartObject();
            json.WriteString("explanation", other.Key);
            json.WriteString("outcome", other.Outcome switch
            {
                ExplanationState.Explains => "explains",
                ExplanationState.Contradicted => "contradicted",
                _ => "cannot be excluded",
            });
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("accounts_behind", answer.Accounts.Count);
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, AuditTable table)
    {
        json.WriteStartArray(table.Key);
        foreach (IReadOnlyList<AuditValue> row in table.Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Count; i++) Value(json, table.Columns[i], row[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Statements(Utf8JsonWriter json, string name, IReadOnlyList<Statement> statements)
    {
        json.WriteStartArray(name);
        foreach (Statement statement in statements)
        {
            json.WriteStartObject();
            json.WriteString("statement", statement.Key);
            foreach ((string key, AuditValue value) in statement.Values) Value(json, key, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, string name, AuditValue value)
    {
        switch (value.Kind)
        {
            case AuditValueKind.None:
                json.WriteNull(name);
                break;
            case AuditValueKind.Count or AuditValueKind.Seconds:
                json.WriteNumber(name, (long)value.Number);
                break;
            case AuditValueKind.Day:
                json.WriteString(name, Utc(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case AuditValueKind.Time:
                json.WriteString(name, Utc(value).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            case AuditValueKind.Text or AuditValueKind.Term:
                json.WriteString(name, value.Text);
                break;
            default:
                if (double.IsFinite(value.Number)) json.WriteNumber(name, Math.Round(value.Number, 6));
                else json.WriteNull(name);
                break;
        }
    }

    private static DateTimeOffset Utc(AuditValue value) => DateTimeOffset.FromUnixTimeSeconds((long)value.Number);
}
