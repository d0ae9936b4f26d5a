using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Telegram;

/// <summary>
/// Reads the pages that Telegram Desktop writes (<c>messages.html</c>). Messages that follow one another name their author once. The pages
/// give no identifiers of people: a name is one person of its chat.
/// </summary>
internal sealed partial class TelegramHtmlReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "telegram-html";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) =>
        head.Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) && head.Holds("chat_page") && head.Holds("class=\"history\"") && head.Holds("class=\"message ");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using IDocument page = new HtmlParser().ParseDocument(stream);
        string? chat = page.QuerySelector(".page_header .text")?.TextContent.Trim();
        string author = "";
        foreach (IElement message in page.QuerySelectorAll(".history > .message"))
        {
            cancellation.ThrowIfCancellationRequested();
            string id = message.Id?.Replace("message", "", StringComparison.Ordinal) ?? "";
            if (!message.ClassList.Contains("default"))
            {
                log.LeaveOut("a notice of the service", $"message {id}");
                continue;
            }
            if (message.QuerySelector(":scope > .body") is not { } body) continue;
            if (!message.ClassList.Contains("joined")) author = NameIn(body) ?? "";
            if (One(body, id, author, chat, log) is { } comment) yield return comment;
        }
    }

    private static Comment? One(IElement body, string id, string author, string? chat, ExportLog log)
    {
        IElement? forwarded = body.QuerySelector(":scope > .forwarded");
        (string text, string? links) = ExportFields.Markup((forwarded ?? body).QuerySelector(":scope > .text")?.InnerHtml);
        if (text.Length == 0 && links is null)
        {
            log.LeaveOut("no text", $"message {id}");
            return null;
        }
        string? answered = body.QuerySelector(":scope > .reply_to a")?.GetAttribute("href");
        return new Comment
        {
            Platform = "telegram-html",
            Site = chat,
            Thread = chat,
            CommentId = id,
            Parent = answered is not null && Number().Match(answered) is { Success: true } number ? number.Value : null,
            Account = author,
            AccountName = author.Length > 0 ? author : null,
            Text = text,
            Repost = forwarded is null ? null : ExportFields.Forwarded(NameIn(forwarded) ?? "", text),
            Links = links,
            PostedAt = ExportFields.Time(body.QuerySelector(":scope > .date")?.GetAttribute("title"), isDayFirst: true),
        };
    }

    // The name alone, without "via @…" and the time of what was forwarded.
    private static string? NameIn(IElement body) => body.QuerySelector(":scope > .from_name") is { } name
        ? string.Concat(name.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim() is { Length: > 0 } own ? own : null
        : null;

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();
}
