using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.SocialCsv;

/// <summary>Reads the tables that CrowdTangle, 4CAT and the research archives of X hand out, told apart by their headers.</summary>
internal sealed class SocialCsvReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "social-csv";

    /// <inheritdoc/>
    public bool Recognises(string head, string name) => SocialCsvLayout.Of(Header(head)) is not null;

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using StreamReader text = new(stream, leaveOpen: true);
        SocialCsvTable table = new(text);
        if (table.Read() is not { } header || SocialCsvLayout.Of(header) is not { } layout) yield break;
        Dictionary<string, int> columns = [];
        for (int i = 0; i < header.Count; i++) columns.TryAdd(header[i], i);
        for (long row = 2; table.Read() is { } csv; row++)
        {
            string? Field(IReadOnlyList<string> fields, IReadOnlyList<string> names) => Value(fields, columns, names);
            cancellation.ThrowIfCancellationRequested();
            string? account = Field(csv, layout.Account);
            string? body = Field(csv, layout.Text);
            string? link = Field(csv, layout.Object);
            if (account is null) log.LeaveOut("no author", $"row {row}");
            else if (body is null && link is null) log.LeaveOut("no text", $"row {row}");
            else yield return new Comment
            {
                Platform = Field(csv, layout.Platform)?.ToLowerInvariant() ?? layout.Service,
                Site = Field(csv, layout.Site),
                Thread = Field(csv, layout.Thread),
                CommentId = Field(csv, layout.CommentId) ?? Field(csv, layout.Url) ?? $"row {row}",
                Parent = Field(csv, layout.Parent),
                Account = account,
                AccountName = Field(csv, layout.Name),
                AccountCreated = ExportFields.Time(Field(csv, layout.Joined)),
                Text = body,
                Object = link,
                Repost = Field(csv, layout.Repost),
                PostedAt = ExportFields.Time(Field(csv, layout.Time)),
                Url = Field(csv, layout.Url),
                Language = Field(csv, layout.Language),
            };
        }
    }

    private static string? Value(IReadOnlyList<string> fields, Dictionary<string, int> columns, IReadOnlyList<string> names)
    {
        foreach (string name in names)
            if (columns.TryGetValue(name, out int column) && column < fields.Count && !string.IsNullOrWhiteSpace(fields[column])) return fields[column];
        return null;
    }

    private static List<string> Header(string head)
    {
        using StringReader text = new(head);
        return new SocialCsvTable(text).Read() ?? [];
    }
}
