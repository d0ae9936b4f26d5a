using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>
/// Everything about a finding in one ZIP file: the report, the tables, the comments, the archived responses that they were read from, the custody
/// chain, and the SHA-256 of each file, so that whoever gets it can check it without us.
/// </summary>
internal static class EvidencePack
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task<byte[]> MakeAsync(ICase found, CaseFolder folder, FindingDetail detail, StoredFinding stored, TextTable texts, CancellationToken cancellation)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["accounts.csv"] = Encoding.UTF8.GetBytes(AccountList.Csv(detail, null)),
            ["evidence.csv"] = Text(writer => EvidenceCsv.Write(writer, stored.Result)),
            ["edges.csv"] = Text(writer => EdgesCsv.Write(writer, stored.Result)),
            ["comments.jsonl"] = Comments(stored.Result),
            ["platform-report.txt"] = Encoding.UTF8.GetBytes(PlatformDraft.Of(stored.Result, texts)),
            ["custody.json"] = await CustodyAsync(found, cancellation),
        };
        RunRecord record = await RecordAsync(found, detail, stored.Result, cancellation);
        using (MemoryStream report = new())
        {
            await new ReportWriter().WriteAsync(report, stored.Result, record, texts.Language, cancellation);
            files["report.html"] = report.ToArray();
        }
        if (Responses(folder, stored.Result, cancellation) is { Length: > 0 } warc) files["responses.warc.gz"] = warc;
        files["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n")));
        return Zip(files);
    }

    private static byte[] Zip(Dictionary<string, byte[]> files)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, byte[] content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] Text(Action<TextWriter> write)
    {
        using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(writer);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static byte[] Comments(DetectionResult result)
    {
        using MemoryStream bytes = new();
        using (CommentJsonLines lines = new(bytes))
            for (int c = 0; c < result.Corpus.CommentCount; c++) lines.Write(CorpusComments.At(result.Corpus, c));
        return bytes.ToArray();
    }

    // The members of a WARC file are WARC files: those of the pages in evidence, one after the other, are one too.
    private static byte[] Responses(CaseFolder folder, DetectionResult result, CancellationToken cancellation)
    {
        HashSet<string> pages = [];
        for (int c = 0; c < result.Corpus.CommentCount; c++)
            foreach (string address in ArchivedAddresses.Of(result.Corpus.UrlOf(c), result.Corpus.ThreadName(result.Corpus.ThreadOf[c]))) pages.Add(address);
        ArchiveShelf shelf = new(folder.Archive);
        return [.. shelf.Find(pages, cancellation).Values.OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Offset).SelectMany(shelf.Member)];
    }

    private static async Task<byte[]> CustodyAsync(ICase found, CancellationToken cancellation) => JsonSerializer.SerializeToUtf8Bytes(
        new { check = await found.Custody.CheckAsync(cancellation), entries = (await found.Custody.ListAsync(new PageRequest(1_000), cancellation)).Items },
        Indented);

    private static async Task<RunRecord> RecordAsync(ICase found, FindingDetail detail, DetectionResult result, CancellationToken cancellation)
    {
        Storage.Runs.RunEntry? run = await found.Runs.FindAsync(detail.Entry.Run, cancellation);
        return new RunRecord
        {
            Version = run?.Version ?? RunRecords.Version,
            Inputs = [new InputRecord(found.Name, run?.CorpusSha256 ?? "", 0, run?.Comments ?? 0, [])],
            Options = [],
            Seed = 0,
            SignalVersions = result.SignalVersions,
            Counts = RunCounts.Of(result),
            Shuffled = result.Shuffled,
        };
    }
}
