using System.Text.Json.Serialization;

namespace CoordDetect.Collect.Cases;

/// <summary>The JSON of case files, generated at compile time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CaseManifest))]
internal sealed partial class CaseJson : JsonSerializerContext;
