using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Telegram;

/// <summary>Reads <c>result.json</c> of Telegram Desktop: one chat, or all of them.</summary>
internal sealed class TelegramReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "telegram";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) =>
        head.IsJson && ((head.Holds("\"messages\"") && (head.Holds("\"from_id\"") || head.Holds("\"actor_id\"")) && head.Holds("\"date\"")) || head.Holds("\"date_unixtime\""));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        JsonElement export = JsonExport.Open(stream);
        IEnumerable<JsonElement> chats = export.TryGetProperty("messages", out _) ? [export] : JsonValues.Items(JsonValues.At(export, "chats", "list"));
        foreach (JsonElement chat in chats)
            foreach (JsonElement message in JsonValues.Items(JsonValues.At(chat, "messages")))
            {
                cancellation.ThrowIfCancellationRequested();
                if (One(chat, message, log) is { } comment) yield return comment;
            }
    }

    private static Comment? One(JsonElement chat, JsonElement message, ExportLog log)
    {
        string id = JsonValues.Text(message, "id") ?? "";
        if (JsonValues.Text(message, "type") is not "message")
        {
            log.LeaveOut("a notice of the service", $"message {id}");
            return null;
        }
        string account = JsonValues.Text(message, "from_id") ?? JsonValues.Text(message, "from") ?? "";
        (string text, string? links) = Text(JsonValues.At(message, "text"));
        if (text.Length == 0)
        {
            log.LeaveOut("no text", $"message {id}");
            return null;
        }
        return new Comment
        {
            Platform = "telegram",
            Site = JsonValues.Text(chat, "name") ?? JsonValues.Text(chat, "id"),
            Thread = JsonValues.Text(chat, "id"),
            CommentId = id,
            Parent = JsonValues.Text(message, "reply_to_message_id"),
            Account = account,
            AccountName = JsonValues.Text(message, "from"),
            Text = text,
            Repost = JsonValues.Text(message, "forwarded_from") is { } from ? ExportFields.Forwarded(from, text) : null,
            Links = links,
            // The clock time is that of the exporting machine; only the epoch is certain.
            PostedAt = JsonValues.Text(message, "date_unixtime") is { } epoch ? ExportFields.Time(epoch) : ExportFields.Time(JsonValues.Text(message, "date")),
        };
    }

    // A text is a string, or a list of strings and of pieces such as links.
    private static (string Text, string? Links) Text(JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.Array) return (JsonValues.Text(text) ?? "", null);
        StringBuilder whole = new();
        List<string> links = [];
        foreach (JsonElement piece in text.EnumerateArray())
        {
            whole.Append(piece.ValueKind == JsonValueKind.Object ? JsonValues.Text(piece, "text") : JsonValues.Text(piece));
            if (JsonValues.Text(piece, "href") is { } href) links.Add(href);
        }
        return (whole.ToString(), links.Count == 0 ? null : string.Join(' ', links));
    }
}
