using System.IO.Compression;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Undoes the content coding of a body (gzip, deflate, br, at most two of them) and watches how it grows.</summary>
internal static class BodyDecoder
{
    /// <summary>What a request may name in <c>Accept-Encoding</c>.</summary>
    public const string Accepted = "gzip, br";

    private const int MaxCodings = 2;

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="LimitReachedException">A limit was reached, or the coding is unknown.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(WireTap tap, string? coding, FetchLimits limits, CancellationToken cancellation)
    {
        string[] codings = [.. (coding ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.ToLowerInvariant()).Where(c => c != "identity")];
        if (codings.Length > MaxCodings) throw Unknown(coding);
        if (codings.Length == 0)
        {
            await DrainAsync(tap, cancellation);
            return tap.Copy;
        }
        ReadOnlyMemory<byte> first = await tap.PeekAsync(cancellation);
        // Some servers name a coding that they did not apply.
        bool lies = codings[^1] is "gzip" or "x-gzip" && !IsGzip(first.Span);
        if (lies || first.IsEmpty)
        {
            await DrainAsync(tap, cancellation);
            return tap.Copy;
        }
        return await InflateAsync(tap, Decoder(tap, codings, first), limits, cancellation);
    }

    /// <summary>Undoes the coding of a body that is at hand, with the same limits.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(ReadOnlyMemory<byte> body, string? coding, FetchLimits limits, CancellationToken cancellation)
    {
        using CancellationTokenSource never = new();
        using MemoryStream stream = new(body.ToArray(), writable: false);
        using WireTap tap = new(stream, limits, TimeProvider.System, never);
        return await ReadAsync(tap, coding, limits, cancellation);
    }

    private static bool IsGzip(ReadOnlySpan<byte> first) => first is [0x1f, 0x8b];

    private static Stream Decoder(WireTap tap, string[] codings, ReadOnlyMemory<byte> first)
    {
        Stream stream = tap;
        for (int i = codings.Length - 1; i >= 0; i--)
            stream = codings[i] switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                // Half of the web's "deflate" has no zlib header.
                "deflate" when IsZlib(first.Span) => new ZLibStream(stream, CompressionMode.Decompress),
                "deflate" => new DeflateStream(stream, CompressionMode.Decompress),
                _ => throw Unknown(codings[i]),
            };
        return stream;
    }

    private static bool IsZlib(ReadOnlySpan<byte> first) =>
        first.Length == 2 && (first[0] & 0x0f) == 8 && ((first[0] << 8) | first[1]) % 31 == 0;

    private static async Task<ReadOnlyMemory<byte>> InflateAsync(WireTap tap, Stream decoder, FetchLimits limits, CancellationToken cancellation)
    {
        MemoryStream body = new();
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while ((read = await decoder.ReadAsync(buffer.AsMemory(), cancellation)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length > limits.BodyBytes) throw new LimitReachedException(new FetchOutcome.TooLarge("body"));
                if (body.Length > limits.RatioFrom && body.Length > limits.Ratio * tap.Copy.Length)
                    throw new LimitReachedException(new FetchOutcome.TooLarge("ratio"));
            }
            await DrainAsync(tap, cancellation);
        }
        catch (InvalidDataException) when (tap.WasCut)
        {
            // A body that was cut off on purpose ends inside its coding.
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async Task DrainAsync(WireTap tap, CancellationToken cancellation)
    {
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (await tap.ReadAsync(buffer.AsMemory(), cancellation) > 0)
            {
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static LimitReachedException Unknown(string? coding) => new(new FetchOutcome.Failed("encoding", $"content coding '{coding}' is not known"));
}
