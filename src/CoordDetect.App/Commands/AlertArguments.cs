using System.CommandLine;
using CoordDetect.App.Work.Alert;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The options that say how alerts go out.</summary>
internal sealed class AlertArguments
{
    private const string PasswordFile = "COORDDETECT_SMTP_PASSWORD_FILE";

    private readonly Option<string?> _public = new("--public-url") { Description = "Where people reach the web app, for the links in alerts (default: COORDDETECT_PUBLIC_URL).", HelpName = "URL" };
    private readonly Option<string?> _smtp = new("--smtp") { Description = "The mail server for alerts: smtp://user@host:587 (STARTTLS), smtps://user@host:465, or smtp+plain://localhost:25; its password in the file that COORDDETECT_SMTP_PASSWORD_FILE names (default: COORDDETECT_SMTP).", HelpName = "URL" };
    private readonly Option<string?> _from = new("--mail-from") { Description = "The address that mails of alerts come from (default: COORDDETECT_MAIL_FROM).", HelpName = "ADDRESS" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _public, _smtp, _from }) command.Add(option);
    }

    public AlertOptions Options(ParseResult parsed)
    {
        Uri? server = Address("--smtp", parsed.GetValue(_smtp) ?? Environment.GetEnvironmentVariable("COORDDETECT_SMTP"), "smtp", "smtps", "smtp+plain");
        string? from = parsed.GetValue(_from) ?? Environment.GetEnvironmentVariable("COORDDETECT_MAIL_FROM");
        if (server is not null && (string.IsNullOrEmpty(from) || !MimeKit.MailboxAddress.TryParse(from, out _)))
            throw new UserFacingException("--smtp needs --mail-from: the address that mails of alerts come from.");
        Uri? reached = Address("--public-url", parsed.GetValue(_public) ?? Environment.GetEnvironmentVariable("COORDDETECT_PUBLIC_URL"), "http", "https");
        return new AlertOptions(reached, server, Password(), from);
    }

    private static Uri? Address(string option, string? text, params string[] schemes)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && schemes.Contains(address.Scheme)
            ? address
            : throw new UserFacingException($"{option} {text}: write an address that begins with {string.Join("://, ", schemes)}://.");
    }

    private static string? Password()
    {
        string? file = Environment.GetEnvironmentVariable(PasswordFile);
        if (string.IsNullOrEmpty(file)) return null;
        return File.Exists(file) ? File.ReadAllText(file).Trim() : throw new UserFacingException($"{PasswordFile}={file}: there is no such file.");
    }
}
