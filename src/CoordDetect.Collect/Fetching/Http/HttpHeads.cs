using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>
/// Request and response heads as bytes for the archive. Headers about the transfer alone keep their value under another name
/// (<c>X-Archive-Orig-</c>, as other archives do), because the body is kept without the transfer coding.
/// </summary>
internal static class HttpHeads
{
    public static byte[] Of(HttpRequestMessage request)
    {
        StringBuilder head = new($"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/1.1\r\n", 512);
        head.Append("Host: ").Append(request.RequestUri.Authority).Append("\r\n");
        Append(head, request.Headers);
        byte[]? call = request.Content is null ? null : ReadCall.BodyOf(request.RequestUri);
        if (call is null) return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
        string length = call.Length.ToString(CultureInfo.InvariantCulture);
        Append(head, request.Content!.Headers, length);
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. call];
    }

    public static byte[] Of(HttpResponseMessage response, long bodyLength)
    {
        StringBuilder head = new(1_024);
        head.Append("HTTP/").Append(response.Version.ToString(2)).Append(' ')
            .Append(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(OneLine(response.ReasonPhrase ?? "")).Append("\r\n");
        string length = bodyLength.ToString(CultureInfo.InvariantCulture);
        Append(head, response.Headers, length);
        Append(head, response.Content.Headers, length);
        head.Append("Content-Length: ").Append(length).Append("\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static void Append(StringBuilder head, HttpHeaders headers, string? bodyLength = null)
    {
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            bool isLength = name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
            bool transfer = isLength || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
            foreach (string value in values)
                if (!isLength || value != bodyLength) head.Append(transfer ? "X-Archive-Orig-" : "").Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        }
    }

    private static string OneLine(string value) => value.AsSpan().ContainsAny('\r', '\n') ? value.ReplaceLineEndings(" ") : value;
}
