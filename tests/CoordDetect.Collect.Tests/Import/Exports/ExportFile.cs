using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Tests.Import.Exports;

/// <summary>A small export in a file of its own, read as its content says: its name tells nothing.</summary>
internal sealed class ExportFile
{
    private ExportFile(string path, TimeOptions? times = null)
    {
        Log = new ExportLog { Times = times ?? new TimeOptions() };
        Format = CommentExports.FormatOf(path);
        if (Format is null) return;
        Comments = [.. CommentExports.Read(path, null, Log, CancellationToken.None)];
    }

    public string? Format { get; }

    public ExportLog Log { get; }

    public IReadOnlyList<Comment> Comments { get; } = [];

    /// <summary>How many records were left out.</summary>
    public long LeftOut => Log.LeftOut.Values.Sum();

    public static ExportFile At(string path) => new(path);

    public static ExportFile Of(string content, TimeOptions? times = null) => Of(Encoding.UTF8.GetBytes(content), times);

    public static ExportFile Of(byte[] content, TimeOptions? times = null)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("coorddetect-").FullName, "data");
        File.WriteAllBytes(path, content);
        return new ExportFile(path, times);
    }

    public static string? TimeOf(Comment comment) => comment.PostedAt.ToDateTimeOffset()?.ToString("s", System.Globalization.CultureInfo.InvariantCulture);
}
