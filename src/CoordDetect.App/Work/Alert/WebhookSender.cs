using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Storage.Alerts;

namespace CoordDetect.App.Work.Alert;

/// <summary>
/// Posts alerts as JSON, signed: <c>X-CoordDetect-Signature</c> is <c>sha256=</c> and the hexadecimal HMAC-SHA-256, with the receiver's secret, of the
/// timestamp header, a dot and the body. Each alert has an id that stays the same however often it is posted. Redirects are not followed, and
/// private addresses are not connected to unless that is allowed.
/// </summary>
internal sealed class WebhookSender(CrawlOptions network, AlertOptions options, TimeProvider clock) : IAlertSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task SendAsync(AlertReceiver receiver, IReadOnlyList<Storage.Alerts.Alert> alerts, CancellationToken cancellation)
    {
        AlertWords words = new(receiver.Language, options.PublicUrl);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            @case = receiver.Case,
            alerts = alerts.Select(a => new { id = a.Id, kind = a.Kind, at = a.At, text = words.Of(a), subject = a.Subject, counts = a.Counts, url = words.Link(a) }),
        });
        string timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using HttpRequestMessage request = new(HttpMethod.Post, receiver.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("User-Agent", network.UserAgent);
        request.Headers.Add("X-CoordDetect-Timestamp", timestamp);
        request.Headers.Add("X-CoordDetect-Signature", "sha256=" + Signature(receiver.Secret, timestamp, body));
        await PostAsync(request, cancellation);
    }

    /// <summary>The signature of a body, in lower-case hexadecimal.</summary>
    internal static string Signature(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    private async Task PostAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using HttpMessageInvoker http = HttpTransport.Create(network);
            using HttpResponseMessage answer = await http.SendAsync(request, patience.Token);
            if (!answer.IsSuccessStatusCode) throw new AlertRefusedException(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}"));
        }
        catch (OperationCanceledException hung) when (!cancellation.IsCancellationRequested)
        {
            throw new AlertRefusedException(string.Create(CultureInfo.InvariantCulture, $"no answer within {Patience.TotalSeconds:0} s"), hung);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or Core.UserFacingException)
        {
            throw new AlertRefusedException(problem.InnerException?.Message ?? problem.Message, problem);
        }
    }
}
