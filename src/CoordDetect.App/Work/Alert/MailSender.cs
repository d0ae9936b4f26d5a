using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CoordDetect.Storage.Alerts;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CoordDetect.App.Work.Alert;

/// <summary>Sends alerts by mail, over TLS wherever the server can.</summary>
internal sealed class MailSender(AlertOptions options, TimeProvider clock) : IAlertSender
{
    private const int PatienceMilliseconds = 20_000;

    /// <inheritdoc/>
    public async Task SendAsync(AlertReceiver receiver, IReadOnlyList<Storage.Alerts.Alert> alerts, CancellationToken cancellation)
    {
        if (options.Smtp is not { } server || options.MailFrom is not { } from) throw new AlertRefusedException("no mail server is set up (--smtp and --mail-from)");
        using MimeMessage message = Message(receiver, alerts, from);
        using SmtpClient smtp = new() { Timeout = PatienceMilliseconds };
        try
        {
            await smtp.ConnectAsync(server.Host, server.Port > 0 ? server.Port : DefaultPort(server), Security(server), cancellation);
            if (server.UserInfo.Length > 0) await smtp.AuthenticateAsync(Uri.UnescapeDataString(server.UserInfo), options.SmtpPassword ?? "", cancellation);
            await smtp.SendAsync(message, cancellation);
        }
        catch (Exception problem) when (problem is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or IOException or SocketException or TimeoutException)
        {
            throw new AlertRefusedException(problem.Message, problem);
        }
        await LeaveAsync(smtp);
    }

    private MimeMessage Message(AlertReceiver receiver, IReadOnlyList<Storage.Alerts.Alert> alerts, string from)
    {
        AlertWords words = new(receiver.Language, options.PublicUrl);
        StringBuilder body = new();
        foreach (Storage.Alerts.Alert alert in alerts)
            body.Append(CultureInfo.InvariantCulture, $"{alert.At:yyyy-MM-dd HH:mm} UTC  {words.Of(alert)}\n{words.Link(alert)}\n\n");
        MimeMessage message = new()
        {
            Subject = words.Subject(receiver.Case, alerts.Count),
            Date = clock.GetUtcNow(),
            // The same alerts make the same id: a server that got the message twice can tell.
            MessageId = string.Create(CultureInfo.InvariantCulture, $"alert-{receiver.Id}-{alerts[0].Id}-{alerts[^1].Id}@coorddetect"),
            Body = new TextPart("plain") { Text = body.Append(words.Colophon).Append('\n').ToString() },
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(receiver.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // The message is taken by now: what goes wrong while saying goodbye must not have it sent again.
    private static async Task LeaveAsync(SmtpClient smtp)
    {
        try
        {
            await smtp.DisconnectAsync(true, CancellationToken.None);
        }
        catch (Exception problem) when (problem is CommandException or ProtocolException or IOException or SocketException)
        {
            smtp.Dispose();
        }
    }

    private static int DefaultPort(Uri server) => server.Scheme == "smtps" ? 465 : 587;

    // smtp+plain is for a server on this machine or a trusted network; anything else is encrypted or refused.
    private static SecureSocketOptions Security(Uri server) => server.Scheme switch
    {
        "smtps" => SecureSocketOptions.SslOnConnect,
        "smtp+plain" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
