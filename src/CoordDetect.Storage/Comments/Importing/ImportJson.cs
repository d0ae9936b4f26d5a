using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>The JSON of custody links about imports, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ImportDetail))]
internal sealed partial class ImportJson : JsonSerializerContext;
