using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Findings;

/// <summary>The JSON of <see cref="FindingRemainder"/>, generated at compile time. Numbers that are none are kept by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(FindingRemainder))]
internal sealed partial class FindingJson : JsonSerializerContext
{
    public static string Write(FindingRemainder rest) => JsonSerializer.Serialize(rest, Default.FindingRemainder);

    public static FindingRemainder Read(string json) => JsonSerializer.Deserialize(json, Default.FindingRemainder) ?? new FindingRemainder([], [], [], [], 0);
}
