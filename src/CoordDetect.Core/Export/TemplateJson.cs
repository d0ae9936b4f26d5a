using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Export;

/// <summary>Writes the pieces of templates as JSON objects.</summary>
internal static class TemplateJson
{
    /// <summary>A part: <c>fixed</c> words, or <c>fillings</c> with their counts.</summary>
    public static void WritePart(Utf8JsonWriter json, TemplatePart part)
    {
        json.WriteStartObject();
        if (!part.IsSlot) json.WriteString("fixed", part.Fixed);
        else WriteFillings(json, part);
        json.WriteEndObject();
    }

    /// <summary>The property <c>fillings</c> of a slot.</summary>
    public static void WriteFillings(Utf8JsonWriter json, TemplatePart slot)
    {
        json.WriteStartArray("fillings");
        foreach (SlotFilling filling in slot.Fillings)
        {
            json.WriteStartObject();
            json.WriteString("text", filling.Text);
            json.WriteNumber("count", filling.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Who filled what when.</summary>
    public static void WriteUse(Utf8JsonWriter json, CommentCorpus corpus, int comment, IReadOnlyList<string> fillings)
    {
        json.WriteStartObject();
        json.WriteString("comment_id", corpus.CommentIdOf(comment));
        json.WriteString("account", corpus.HandleOf(corpus.AccountOf[comment]));
        json.WriteTime("created", corpus.PostedAtOf(comment));
        json.WriteStartArray("fillings");
        foreach (string filling in fillings) json.WriteStringValue(filling);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
