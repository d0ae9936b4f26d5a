using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Export;

/// <summary>
/// The templates of a corpus as a JSON array: <c>template</c> on one line, <c>support</c>, <c>distinct_texts</c>, <c>bits_saved</c>,
/// <c>fixed</c> words, <c>slots</c> with their fillings, and <c>comments</c>: who filled what when.
/// </summary>
public static class TemplatesJson
{
    /// <summary>Writes all templates.</summary>
    public static void Write(CommentCorpus corpus, TextTemplates templates, Stream output)
    {
        using Utf8JsonWriter json = JsonText.Open(output);
        json.WriteStartArray();
        foreach (TextTemplate template in templates.Templates)
        {
            json.WriteStartObject();
            json.WriteString("template", template.Text);
            json.WriteNumber("support", template.Comments.Count);
            json.WriteNumber("distinct_texts", template.DistinctTexts);
            json.WriteNumber("bits_saved", Math.Round(template.BitsSaved, 1));
            WriteParts(json, template);
            WriteComments(json, corpus, template);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, TextTemplate template)
    {
        json.WriteStartArray("fixed");
        foreach (TemplatePart part in template.Parts.Where(p => !p.IsSlot)) json.WriteStringValue(part.Fixed);
        json.WriteEndArray();
        json.WriteStartArray("slots");
        for (int p = 0; p < template.Parts.Count; p++)
        {
            if (!template.Parts[p].IsSlot) continue;
            json.WriteStartObject();
            json.WriteNumber("position", p);
            TemplateJson.WriteFillings(json, template.Parts[p]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteComments(Utf8JsonWriter json, CommentCorpus corpus, TextTemplate template)
    {
        json.WriteStartArray("comments");
        for (int i = 0; i < template.Comments.Count; i++)
            TemplateJson.WriteUse(json, corpus, template.Comments[i], template.Fillings[i]);
        json.WriteEndArray();
    }
}
