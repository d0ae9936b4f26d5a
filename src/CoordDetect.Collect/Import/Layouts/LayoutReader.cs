using System.Text.Json;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Reads the JSON and the tables of one maker: one object a line, a list of them, or an answer that holds them in a list.</summary>
internal sealed class LayoutReader(ExportLayout layout) : IExportReader
{
    private const int HeadBytes = 1 << 18;

    /// <inheritdoc/>
    public string Id => layout.Id;

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson
        ? layout.Records.Split('|').Any(list => layout.Fits(new OutlineRecord(head.Outline, list)))
        : head.IsTable && LayoutTable.Find(head.Utf8, layout.Fits) is not null;

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        LayoutTimes times = new(layout, log.Times);
        LayoutComments comments = new(layout, times, log);
        using HeadStream text = new(new LentStream(stream), HeadBytes);
        bool isJson = text.Head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
        IEnumerable<(IExportRecord, string)> records = isJson ? InJson(text, log, cancellation) : LayoutTable.Records(text, layout.Fits, log, cancellation);
        foreach ((IExportRecord record, string where) in times.Survey(records))
            foreach (Comment comment in comments.Of(record, where)) yield return comment;
    }

    private IEnumerable<(IExportRecord, string)> InJson(HeadStream text, ExportLog log, CancellationToken cancellation)
    {
        foreach ((JsonElement document, string where) in JsonObjects.Of(text, log, cancellation))
        {
            JsonRecord whole = new(document, new JsonRoot(document));
            // Lists are looked for first: an answer that holds records is none itself.
            string list = layout.Records.Split('|').OrderByDescending(path => path.Length > 0).FirstOrDefault(path => (path.Length == 0 ? [whole] : whole.Inside(path)).Any(layout.Fits)) ?? "";
            int item = 0;
            if (list.Length == 0) yield return (whole, where);
            else foreach (IExportRecord record in whole.Inside(list)) yield return (record, $"{where}, item {++item}");
        }
    }
}
