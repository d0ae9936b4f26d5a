using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Review;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>
/// Everything about a finding in one ZIP file: the report, the tables, the comments, the archived responses that they were read from, the verdicts, the
/// custody chain, and the SHA-256 of each file, so that whoever gets it can check it without us. Its figures are those that were stored with the run.
/// </summary>
internal static class EvidencePack
{
    /// <summary>How many edges, and how many coincidences, a pack carries at most; where there are more its README says so.</summary>
    public const int Most = 50_000;

    private const string Digests = "SHA256SUMS";
    private const string Report = "report.html";
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<byte[]> MakeAsync(ICase found, CaseFolder folder, FindingDetail detail, StoredFinding stored, TextTable texts, CancellationToken cancellation)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["findings.json"] = Bytes(stream => FindingsJson.Write(stream, stored.Result, stored.Facts.Record)),
            ["run.json"] = Bytes(stream => RunJson.Write(stream, stored.Facts.Record)),
            ["accounts.csv"] = Encoding.UTF8.GetBytes(AccountLists.Csv([.. ListedAccount.Of(detail, null, null)])),
            ["evidence.csv"] = Text(writer => EvidenceCsv.Write(writer, stored.Result)),
            ["edges.csv"] = Text(writer => EdgesCsv.Write(writer, stored.Result)),
            ["comments.jsonl"] = Comments(stored.Result),
            ["platform-report.txt"] = Encoding.UTF8.GetBytes(PlatformDraft.Of(stored.Result, texts)),
            ["verdict.json"] = await VerdictsAsync(found, detail, cancellation),
            ["custody.json"] = await CustodyAsync(found, cancellation),
        };
        if (Responses(folder, stored.Result, cancellation) is { Length: > 0 } warc) files["responses.warc.gz"] = warc;
        string[] names = [.. files.Keys.Order(StringComparer.Ordinal), "README.txt", Digests];
        using (MemoryStream report = new())
        {
            await new ReportWriter().WriteAsync(report, stored.Result, stored.Facts, texts.Language, names, cancellation);
            files[Report] = report.ToArray();
        }
        files["README.txt"] = Encoding.UTF8.GetBytes(PackReadme.Of(found.Name, detail, stored, [Report, .. names], texts));
        files[Digests] = Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n")));
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

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static byte[] Text(Action<TextWriter> write)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
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

    private static async Task<byte[]> VerdictsAsync(ICase found, FindingDetail detail, CancellationToken cancellation) => JsonSerializer.SerializeToUtf8Bytes(
        (await found.Findings.VerdictsAsync(detail.Entry.Id, cancellation))
            .Select(v => new { Verdict = v.Kind.ToString().ToLowerInvariant(), v.Reason, v.By, v.At, v.Run, InForce = v.Id == detail.Entry.Verdict?.Id, v.WithdrawnAt, v.WithdrawnBy, v.WithdrawnReason }),
        Indented);

    private static async Task<byte[]> CustodyAsync(ICase found, CancellationToken cancellation) => JsonSerializer.SerializeToUtf8Bytes(
        new { check = await found.Custody.CheckAsync(cancellation), entries = (await found.Custody.ListAsync(new PageRequest(1_000), cancellation)).Items },
        Plain);
}
