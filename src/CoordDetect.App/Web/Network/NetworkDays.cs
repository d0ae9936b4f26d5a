using System.Buffers;
using System.Text.Json;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>
/// When the ties of a network have evidence, as columns: <c>{first, edge:[…], from:[…], days:[…]}</c>. <c>first</c> is a day since 1970-01-01, <c>from</c> counts from it,
/// <c>days</c> from there to the later comment; <c>edge</c> is the id of a tie, written as the step from the one before. A tie without a date is not in it.
/// </summary>
internal static class NetworkDays
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<EdgeDays> days)
    {
        long first = days.Count == 0 ? 0 : days.Min(d => d.First);
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("first", first);
            Numbers(json, "edge", days.Select((d, i) => d.Edge - (i == 0 ? 0 : days[i - 1].Edge)));
            Numbers(json, "from", days.Select(d => d.First - first));
            Numbers(json, "days", days.Select(d => d.Last - d.First));
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
