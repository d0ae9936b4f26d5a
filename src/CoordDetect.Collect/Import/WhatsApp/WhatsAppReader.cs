using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.WhatsApp;

/// <summary>
/// Reads the chats that WhatsApp exports as text, from telephones of any make and language. The text names no year's order and no zone: the
/// order of day and month is that in which the messages follow one another.
/// </summary>
internal sealed partial class WhatsAppReader : IExportReader
{
    private const int LongestName = 80;
    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("\"“”«»\n");
    private const int LinesInHead = 40;

    /// <inheritdoc/>
    public string Id => "whatsapp";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head)
    {
        if (!head.IsTable) return false;
        string[] lines = [.. head.Text.Split('\n').Take(LinesInHead).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
        // The first line is always one; a letter or a log that begins with a date has no second.
        return lines.Length > 0 && WhatsAppLine.Read(lines[0], 1) is not null && lines.Any(line => WhatsAppLine.Read(line, 1) is { } message && Author(message.Text) is not null);
    }

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        List<WhatsAppLine> messages = [.. Messages(stream, log, cancellation)];
        WhatsAppOrder order = log.Times.Order switch
        {
            DateOrder.DayFirst => new WhatsAppOrder(false),
            DateOrder.MonthFirst => new WhatsAppOrder(true),
            _ => WhatsAppOrder.Of(messages),
        };
        DerivedIds ids = new();
        foreach (WhatsAppLine message in messages)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"line {message.Line}");
            if (Author(message.Text) is not var (name, text)) log.LeaveOut("a notice of the service", where);
            else if (IsPlaceholder(text)) log.LeaveOut("no text", where);
            else
            {
                PostedAt time = order.TimeOf(message);
                string words = Edited().Replace(text, "").Trim('\u200E', ' ');
                yield return new Comment { Platform = "whatsapp-chat", CommentId = ids.Of(name, words, time), Account = name, AccountName = name, Text = words, PostedAt = time };
            }
        }
    }

    private static IEnumerable<WhatsAppLine> Messages(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using StreamReader reader = new(stream, leaveOpen: true);
        WhatsAppLine? open = null;
        for (long line = 1; reader.ReadLine() is { } text; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (WhatsAppLine.Read(text, line) is { } message)
            {
                if (open is not null) yield return open;
                open = message;
            }
            else if (open is not null) open = open with { Text = $"{open.Text}\n{text}" };
            else if (text.Trim('\uFEFF', ' ').Length > 0) log.LeaveOut("before the first message", string.Create(CultureInfo.InvariantCulture, $"line {line}"));
        }
        if (open is not null) yield return open;
    }

    // "Léa: words"; what the service says itself names nobody that way.
    private static (string Name, string Text)? Author(string rest)
    {
        int colon = rest.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && rest.EndsWith(':')) colon = rest.Length - 1;
        if (colon is <= 0 or > LongestName) return null;
        string name = rest[..colon].Trim('\u200E', '\u202A', '\u202C', '\u00A0', '\u202F', '~', ' ');
        return name.Length == 0 || name.AsSpan().ContainsAny(NotInNames) ? null : (name, rest[(colon + 1)..].Trim());
    }

    // "<Media omitted>", and what telephones of Apple mark as their own words.
    private static bool IsPlaceholder(string text) => text.Length == 0 || text[0] == '\u200E' || Omitted().IsMatch(text);

    [GeneratedRegex(@"^<[^<>\n]{4,60}>$|^(?:This message was deleted|You deleted this message|Ce message a été supprimé|Vous avez supprimé ce message|Diese Nachricht wurde gelöscht|Se eliminó este mensaje|Questo messaggio è stato eliminato|Mensagem apagada|null)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Omitted();

    [GeneratedRegex(@"\s*\u200E?<[^<>\n]{6,60}>$")]
    private static partial Regex Edited();
}
