using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoordDetect.Core.Tests.Export;

/// <summary>Checks a document against the part of JSON Schema 2020-12 that <c>docs/findings.schema.json</c> uses; an unknown keyword fails.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties", "items", "enum", "const",
        "pattern", "minimum", "maximum", "minItems", "maxItems",
    };

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems(JsonElement document)
    {
        Check(root, document, "$");
        return _problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            string name = reference.GetString()!["#/$defs/".Length..];
            Check(root.GetProperty("$defs").GetProperty(name), value, path);
            return;
        }
        foreach (JsonProperty keyword in schema.EnumerateObject()) Assert.Contains(keyword.Name, Known);
        if (schema.TryGetProperty("type", out JsonElement type) && !TypeFits(type, value)) Fail(path, $"is {value.ValueKind}, not {type}");
        else if (value.ValueKind == JsonValueKind.Object) CheckObject(schema, value, path);
        else if (value.ValueKind == JsonValueKind.Array) CheckArray(schema, value, path);
        else CheckScalar(schema, value, path);
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
            foreach (JsonElement name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) Fail(path, $"lacks {name}");
        bool hasProperties = schema.TryGetProperty("properties", out JsonElement properties);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string inner = $"{path}.{property.Name}";
            if (hasProperties && properties.TryGetProperty(property.Name, out JsonElement one)) Check(one, property.Value, inner);
            else if (!schema.TryGetProperty("additionalProperties", out JsonElement rest)) continue;
            else if (rest.ValueKind == JsonValueKind.False) Fail(inner, "is not in the schema");
            else Check(rest, property.Value, inner);
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string path)
    {
        int length = value.GetArrayLength();
        if (schema.TryGetProperty("minItems", out JsonElement least) && length < least.GetInt32()) Fail(path, "is too short");
        if (schema.TryGetProperty("maxItems", out JsonElement most) && length > most.GetInt32()) Fail(path, "is too long");
        if (!schema.TryGetProperty("items", out JsonElement items)) return;
        for (int i = 0; i < length; i++) Check(items, value[i], $"{path}[{i}]");
    }

    private void CheckScalar(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("const", out JsonElement only) && only.GetRawText() != value.GetRawText()) Fail(path, $"is not {only}");
        if (schema.TryGetProperty("enum", out JsonElement words) && words.EnumerateArray().All(w => w.GetRawText() != value.GetRawText())) Fail(path, $"is {value}");
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
            Fail(path, $"does not match {pattern}");
        if (value.ValueKind != JsonValueKind.Number) return;
        if (schema.TryGetProperty("minimum", out JsonElement minimum) && value.GetDouble() < minimum.GetDouble()) Fail(path, $"is below {minimum}");
        if (schema.TryGetProperty("maximum", out JsonElement maximum) && value.GetDouble() > maximum.GetDouble()) Fail(path, $"is above {maximum}");
    }

    private static bool TypeFits(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => TypeFits(t, value))
        : (type.GetString(), value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
            _ => false,
        };

    private void Fail(string path, string what) => _problems.Add($"{path} {what}");
}
