using System.Text.Json.Serialization;

namespace CoordDetect.Collect.Archive;

/// <summary>The JSON of index lines, generated at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndexLine))]
internal sealed partial class IndexJson : JsonSerializerContext;
