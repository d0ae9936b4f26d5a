namespace CoordDetect.App.Work.Alert;

/// <summary>How alerts go out.</summary>
/// <param name="PublicUrl">Where people reach the web app, for links; null: messages name the page without its host.</param>
/// <param name="Smtp">The mail server, <c>smtp://user@host:587</c> (STARTTLS) or <c>smtps://user@host:465</c>; null where no mail is sent.</param>
/// <param name="SmtpPassword">Its password, or null.</param>
/// <param name="MailFrom">Who mails come from; null where no mail is sent.</param>
internal sealed record AlertOptions(Uri? PublicUrl = null, Uri? Smtp = null, string? SmtpPassword = null, string? MailFrom = null);
