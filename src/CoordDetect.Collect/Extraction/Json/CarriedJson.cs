using System.Text.Json;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Json;

/// <summary>Finds the JSON that servers put into pages for their scripts.</summary>
internal static class CarriedJson
{
    /// <summary>The contents of <c>script</c> elements that say they are JSON.</summary>
    public static IEnumerable<JsonElement> InScripts(PageView page)
    {
        for (int node = 0; node < page.Tree.Count; node++)
            if (page.Tree.Name(node) == "script" && page.Tree.Attribute(node, "type") is "application/json" && page.Tree.End(node) > node + 1
                && JsonValues.TryParse(page.Tree.Data(node + 1)) is { } carried) yield return carried;
    }

    /// <summary>The topics in the store of Discourse: an attribute that holds an object of texts, each of which is JSON once more.</summary>
    public static IEnumerable<JsonElement> InDiscourseStore(PageView page)
    {
        if (!page.Has("#data-preloaded")) yield break;
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Attribute(node, "data-preloaded") is not { Length: > 0 } text || JsonValues.TryParse(text) is not { ValueKind: JsonValueKind.Object } store) continue;
            foreach (JsonProperty entry in store.EnumerateObject())
                if (entry.Name.StartsWith("topic_", StringComparison.Ordinal) && JsonValues.Text(entry.Value) is { } topic && JsonValues.TryParse(topic) is { } carried) yield return carried;
        }
    }
}
