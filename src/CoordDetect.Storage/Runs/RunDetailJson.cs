using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Runs;

/// <summary>The JSON of custody links about runs, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunDetail))]
internal sealed partial class RunDetailJson : JsonSerializerContext;
