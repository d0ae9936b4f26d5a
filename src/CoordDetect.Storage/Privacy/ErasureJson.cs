using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Privacy;

/// <summary>The JSON of custody links about erasures, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErasureDetail))]
[JsonSerializable(typeof(string))]
internal sealed partial class ErasureJson : JsonSerializerContext;
