using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>A document of JSON whose lists may name what others of its lists refer to.</summary>
internal sealed class JsonRoot(JsonElement element)
{
    private readonly Dictionary<string, Dictionary<string, JsonRecord>> _lists = [];

    /// <summary>The document.</summary>
    public JsonElement Element => element;

    /// <summary>The object of a list, such as <c>includes.users</c>, whose <paramref name="key"/> is <paramref name="value"/>; null where there is none.</summary>
    public JsonRecord? Find(string list, string key, string value)
    {
        if (!_lists.TryGetValue(list, out Dictionary<string, JsonRecord>? byKey))
        {
            _lists[list] = byKey = new Dictionary<string, JsonRecord>(StringComparer.Ordinal);
            foreach (JsonElement item in JsonValues.Items(JsonValues.At(element, list.Split('.'))))
                if (JsonValues.Text(item, key) is { } name) byKey.TryAdd(name, new JsonRecord(item, this));
        }
        return byKey.GetValueOrDefault(value);
    }
}
