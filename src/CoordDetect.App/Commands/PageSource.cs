using System.IO.Compression;
using System.Runtime.CompilerServices;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>Gets the pages that <c>extract</c> is given: files, standard input, addresses.</summary>
internal sealed class PageSource(string? address, IReadOnlyList<string> allowPrivate, string? contact, TimeProvider clock) : IDisposable
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private const int MaxRedirects = 10;
    private readonly HttpMessageInvoker _transport = HttpTransport.Create(new AddressGuard(allowPrivate), new FetchLimits());

    /// <summary>The page that an argument names, or the pages of an archive.</summary>
    /// <exception cref="UserFacingException">The page cannot be had.</exception>
    public async IAsyncEnumerable<FetchedPage> ReadAsync(string page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        bool isAddress = page.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || page.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (isAddress) yield return await FetchAsync(page, cancellation);
        else if (!IsArchive(page)) yield return await OpenAsync(page, cancellation);
        else
        {
            if (!File.Exists(page)) throw new UserFacingException($"{page}: there is no such file.");
            using FileStream archive = File.OpenRead(page);
            await foreach (ArchivedPage archived in ArchivedPage.ReadAsync(archive, Say, cancellation)) yield return archived.Page;
        }
    }

    public void Dispose() => _transport.Dispose();

    private static bool IsArchive(string path)
    {
        if (path == "-" || !File.Exists(path)) return false;
        using FileStream file = File.OpenRead(path);
        bool packed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        byte[] start = new byte[5];
        try
        {
            return plain.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void Say(string problem) => Console.Error.WriteLine(TerminalText.Clean(problem));

    private async Task<FetchedPage> OpenAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) throw new UserFacingException($"{path} is a folder: name the pages in it, or take them into a case with coorddetect import.");
        if (path != "-" && !File.Exists(path)) throw new UserFacingException($"{path}: there is no such file.");
        using Stream file = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        byte[] body = Unpacked(await ReadAllAsync(file, path, cancellation), path);
        DateTimeOffset saved = path == "-" ? clock.GetUtcNow() : File.GetLastWriteTimeUtc(path);
        return SavedPage.Of(body, saved, Given());
    }

    private Uri? Given()
    {
        if (address is null) return null;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? given) && given.Scheme is "http" or "https"
            ? given : throw new UserFacingException($"--url {address}: write a whole address, such as https://forum.example/t/12.");
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, string name, CancellationToken cancellation)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) throw new UserFacingException($"{name} has more than {MaxBytes >> 20} MB: no page is that large. For exports, use import.");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static byte[] Unpacked(byte[] body, string name)
    {
        if (body is not [0x1F, 0x8B, ..]) return body;
        using GZipStream gzip = new(new MemoryStream(body), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = gzip.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes) throw new UserFacingException($"{name} unpacks to more than {MaxBytes >> 20} MB: no page is that large.");
        }
        return bytes.ToArray();
    }

    private async Task<FetchedPage> FetchAsync(string page, CancellationToken cancellation)
    {
        if (!UrlNormalizer.TryNormalize(page, out Uri? target)) throw new UserFacingException($"{page} is not an address that can be fetched.");
        PageFetcher fetcher = new(_transport, new FetchLimits(), new CrawlOptions { Contact = contact }.UserAgent, clock);
        for (int hop = 0; hop <= MaxRedirects; hop++)
        {
            FetchOutcome outcome = await fetcher.FetchAsync(new FetchRequest(target), cancellation);
            if (outcome is FetchOutcome.Fetched fetched) return fetched.Page;
            if (outcome is not FetchOutcome.Redirected { To: { } next })
                throw new UserFacingException($"{page}: {outcome.Name}{(outcome.Detail is { } detail ? $" ({detail})" : "")}.{(outcome is FetchOutcome.RefusedAddress ? $" Where that is meant, add --allow-private {target.Authority}." : "")}");
            target = next;
        }
        throw new UserFacingException($"{page} redirects more than {MaxRedirects} times.");
    }
}
