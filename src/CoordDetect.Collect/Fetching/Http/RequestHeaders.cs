using System.Net;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>What every request says: who asks, and what it can read.</summary>
internal sealed class RequestHeaders(string userAgent)
{
    private const string Accept = "text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,*/*;q=0.5";

    public HttpRequestMessage For(FetchRequest request, string? cookies)
    {
        byte[]? call = ReadCall.BodyOf(request.Uri);
        HttpRequestMessage message = new(call is null ? HttpMethod.Get : HttpMethod.Post, request.Uri) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyDecoder.Accepted);
        if (call is not null) message.Content = new ByteArrayContent(call) { Headers = { ContentType = new("application/json") } };
        if (cookies is not null) message.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (request.ETag is not null) message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null) message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }
}
