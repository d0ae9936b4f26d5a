using System.Text;
using CoordDetect.App.Report;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;

namespace CoordDetect.App.Runs;

/// <summary>The folder that a run is written into: every file is written beside its place and moved there when it is whole.</summary>
internal sealed class RunFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _path;
    private readonly bool _isNew;

    private RunFolder(string path, bool isNew) => (_path, _isNew) = (path, isNew);

    /// <summary>The files beside the report, in the order in which the report tells what is in them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["findings.json", "accounts.csv", "edges.csv", "evidence.csv", "network.gexf", "network.graphml", "run.json"];

    /// <summary>Where the report lies.</summary>
    public string ReportPath => Path.GetFullPath(Path.Combine(_path, "report.html"));

    /// <summary>Makes the folder, before any work is done that would be lost.</summary>
    public static RunFolder Open(string path)
    {
        bool isNew = !Directory.Exists(path);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"--out {path}: the folder cannot be made ({problem.Message}). Choose another one.", problem);
        }
        return new RunFolder(path, isNew);
    }

    /// <summary>Writes everything that can be read by machines.</summary>
    public void WriteData(DetectionResult result, RunRecord run)
    {
        WriteStream("findings.json", s => FindingsJson.Write(s, result, run));
        WriteText("accounts.csv", w => AccountsCsv.Write(w, result));
        WriteText("edges.csv", w => EdgesCsv.Write(w, result));
        WriteText("evidence.csv", w => EvidenceCsv.Write(w, result));
        WriteStream("network.gexf", s => Gexf.Write(s, result));
        WriteStream("network.graphml", s => GraphMl.Write(s, result));
        WriteStream("run.json", s => RunJson.Write(s, run));
    }

    /// <summary>Writes the report for people.</summary>
    public async Task WriteReportAsync(DetectionResult result, RunFacts run, ReportLanguage language, CancellationToken cancellation)
    {
        string beside = ReportPath + ".part";
        await using (FileStream stream = File.Create(beside))
            await new ReportWriter().WriteAsync(stream, result, run, language, Files, cancellation);
        File.Move(beside, ReportPath, overwrite: true);
    }

    /// <summary>Writes one file.</summary>
    public void WriteStream(string name, Action<Stream> write)
    {
        string target = Path.Combine(_path, name), beside = target + ".part";
        using (FileStream stream = File.Create(beside)) write(stream);
        File.Move(beside, target, overwrite: true);
    }

    /// <summary>Takes the folder away again where it was made for a run that wrote nothing.</summary>
    public void Dispose()
    {
        if (_isNew && Directory.Exists(_path) && !Directory.EnumerateFileSystemEntries(_path).Any()) Directory.Delete(_path);
    }

    private void WriteText(string name, Action<TextWriter> write) => WriteStream(name, stream =>
    {
        using StreamWriter writer = new(stream, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });
}
