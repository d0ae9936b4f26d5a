using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Comments;

/// <summary>The JSON of <see cref="CommentScope"/>, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CommentScope))]
internal sealed partial class CommentScopeJson : JsonSerializerContext
{
    public static string? Write(CommentScope? scope) => scope is null ? null : JsonSerializer.Serialize(scope, Default.CommentScope);

    public static CommentScope? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.CommentScope);
}
