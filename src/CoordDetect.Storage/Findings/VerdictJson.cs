using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Findings;

/// <summary>The JSON of custody links about verdicts, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VerdictDetail))]
internal sealed partial class VerdictJson : JsonSerializerContext;
