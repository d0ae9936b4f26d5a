using System.Net;
using System.Net.Sockets;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Asks for one page once, within limits, and says what became of it. Redirects are reported, not followed.</summary>
public sealed class PageFetcher
{
    private readonly HttpMessageInvoker _http;
    private readonly FetchLimits _limits;
    private readonly RequestHeaders _headers;
    private readonly TimeProvider _clock;
    private readonly CookieJar _cookies = new();

    /// <summary>Makes a fetcher; the transport stays the caller's.</summary>
    public PageFetcher(HttpMessageInvoker http, FetchLimits limits, string userAgent, TimeProvider clock)
    {
        _http = http;
        _limits = limits;
        _headers = new RequestHeaders(userAgent);
        _clock = clock;
    }

    /// <summary>Fetches a page. Only the caller's own cancellation is thrown; everything else is an outcome.</summary>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        using CancellationTokenSource deadline = new(_limits.Headers, _clock);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        using HttpRequestMessage message = _headers.For(request, _cookies.For(request.Uri));
        bool inBody = false;
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(message, both.Token);
            inBody = true;
            return await ReadAsync(request, message, response, deadline, both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FetchOutcome.TimedOut(inBody ? "silence" : "headers");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return FetchProblem.Of(problem);
        }
    }

    private async Task<FetchOutcome> ReadAsync(
        FetchRequest request, HttpRequestMessage message, HttpResponseMessage response, CancellationTokenSource deadline, CancellationToken cancellation)
    {
        DateTimeOffset at = WarcDate.Round(_clock.GetUtcNow());
        if (response.Headers.NonValidated.TryGetValues("Set-Cookie", out var set)) _cookies.Take(request.Uri, set);
        ResponseFacts facts = ResponseFacts.Of(response);
        if (response.IsSuccessStatusCode && request.CutAt is null && !MediaTypes.MayHoldComments(facts.ContentType)) return new FetchOutcome.NotText(facts.ContentType);
        using Stream wire = await response.Content.ReadAsStreamAsync(cancellation);
        using WireTap tap = new(wire, _limits, _clock, deadline) { CutAt = request.CutAt };
        ReadOnlyMemory<byte> body = await BodyDecoder.ReadAsync(tap, facts.ContentCoding, _limits, cancellation);
        HttpExchange exchange = new()
        {
            Uri = request.Uri,
            FetchedAt = at,
            Request = HttpHeads.Of(message),
            ResponseHead = HttpHeads.Of(response, tap.Copy.Length),
            Body = tap.Copy,
            Status = (int)response.StatusCode,
            ContentType = facts.ContentType.Length > 0 ? facts.ContentType : null,
            ETag = facts.ETag,
            LastModified = facts.LastModified,
            Server = message.Options.TryGetValue(HttpTransport.Server, out IPAddress? server) ? server : null,
            Truncated = tap.WasCut ? "length" : null,
        };
        return Outcome(request, exchange, facts, body) with { Exchange = exchange, RetryAfter = facts.RetryAfter(at) };
    }

    private static FetchOutcome Outcome(FetchRequest request, HttpExchange exchange, ResponseFacts facts, ReadOnlyMemory<byte> body)
    {
        switch (exchange.Status)
        {
            case >= 200 and < 300:
                FetchedPage page = new(request.Uri, facts.ContentType, body, exchange.FetchedAt)
                {
                    DeclaredCharset = facts.Charset,
                    HeaderNext = ListHeaders.Next(facts.Links, request.Uri),
                    HeaderPages = ListHeaders.Pages(facts.TotalPages),
                };
                return new FetchOutcome.Fetched(page, facts.RobotsTags);
            case 304:
                return new FetchOutcome.Unchanged();
            case 301 or 302 or 303 or 307 or 308:
                bool leads = Uri.TryCreate(request.Uri, facts.Location ?? "", out Uri? to);
                bool fetchable = UrlNormalizer.TryNormalize(to ?? request.Uri, out Uri? target) && leads && facts.Location is not null;
                return new FetchOutcome.Redirected(fetchable ? target : null, facts.Location ?? "(no Location header)");
            default:
                return new FetchOutcome.HttpError(exchange.Status);
        }
    }
}
