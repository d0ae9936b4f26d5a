using System.Text.Json.Serialization;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>The JSON of fields that are kept beside a comment, generated at compile time.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class KeptJson : JsonSerializerContext;
