using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Http;

namespace CoordDetect.Collect.Archive;

/// <summary>A page as an archive holds it, ready to be read again.</summary>
/// <param name="Page">The page, decompressed.</param>
/// <param name="Thread">The address that stands for its thread, where the archive names one.</param>
/// <param name="RecordId">The record that holds it.</param>
/// <param name="Problem">What was wrong with the record and could be lived with, or null.</param>
public sealed record ArchivedPage(FetchedPage Page, string? Thread, string RecordId, string? Problem)
{
    private static readonly FetchLimits Limits = new();

    /// <summary>The pages of a WARC file of any maker, in its order: successful responses (and <c>resource</c> records) that may hold comments.</summary>
    /// <param name="warc">The file at its start.</param>
    /// <param name="skipped">Hears of damage, and of records that look like pages and cannot be read.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async IAsyncEnumerable<ArchivedPage> ReadAsync(
        Stream warc, Action<string> skipped, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (WarcRecord record in WarcReader.Read(warc, skipped))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.Type is not ("response" or "resource")) continue;
            (ArchivedPage? page, string? problem) = await OfAsync(record, cancellation);
            if (page is not null) yield return page;
            else if (problem is not null) skipped($"{record.TargetUri ?? record.Id}: {problem}");
        }
    }

    /// <summary>The page that a record holds; null where it holds none, with the reason where that is worth saying.</summary>
    internal static async Task<(ArchivedPage? Page, string? Problem)> OfAsync(WarcRecord record, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(record.TargetUri, UriKind.Absolute, out Uri? uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal)) return (null, null);
        HttpBlock? http = record.Type == "resource"
            ? new HttpBlock { Status = 200, Headers = [new("Content-Type", record["Content-Type"] ?? "")], HeadLength = 0, Body = record.Block }
            : HttpBlock.Parse(record.Block);
        if (http is null) return (null, "the block is no HTTP response");
        string[] type = (http["Content-Type"] ?? "").Split(';', 2);
        string media = type[0].Trim().ToLowerInvariant();
        if (http.Status is < 200 or >= 300 || !MediaTypes.MayHoldComments(media) || uri.AbsolutePath == "/robots.txt") return (null, null);
        try
        {
            ReadOnlyMemory<byte> body = await BodyDecoder.ReadAsync(http.Body, http["Content-Encoding"], Limits, cancellation);
            FetchedPage page = new(uri, media, body, record.Date ?? DateTimeOffset.UnixEpoch)
            {
                DeclaredCharset = Charset(type),
                HeaderNext = ListHeaders.Next(http.Headers.Where(header => header.Key.Equals("Link", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value), uri),
                HeaderPages = ListHeaders.Pages(http[ListHeaders.TotalPages]),
            };
            return (new ArchivedPage(page, record[RecordFields.Thread], record.Id, record.Problems.Count > 0 ? record.Problems[0] : null), null);
        }
        catch (IOException problem)
        {
            return (null, problem.Message);
        }
        catch (InvalidDataException problem)
        {
            return (null, problem.Message);
        }
    }

    private static string? Charset(string[] type) => type.Length == 1 ? null : ResponseFacts.CharsetOf(type[1]);
}
