using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Reads the export format of one service or program.</summary>
internal interface IExportReader
{
    /// <summary>The format's name, as <c>--format</c> takes it.</summary>
    string Id { get; }

    /// <summary>Whether a file is of this format, by what it begins with.</summary>
    bool Recognises(ExportHead head);

    /// <summary>The comments of a file, given as UTF-8, one by one; what cannot be used is told to <paramref name="log"/> and the rest goes on.</summary>
    IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation);
}
