using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Reads the table of any maker that is known, told by its columns: what <c>--format social-csv</c> asks for.</summary>
internal sealed class KnownTableReader : IExportReader
{
    private const int HeadBytes = 1 << 18;

    /// <inheritdoc/>
    public string Id => "social-csv";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => false;

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using HeadStream text = new(new LentStream(stream), HeadBytes);
        return LayoutCatalog.All.FirstOrDefault(one => LayoutTable.Find(text.Head, one.Fits) is not null) is { } layout ? [.. new LayoutReader(layout).Read(text, log, cancellation)] : [];
    }
}
