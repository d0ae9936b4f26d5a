namespace CoordDetect.Storage.Cases;

/// <summary>A case, without what it holds.</summary>
/// <param name="Name">Its name, as in <c>--case NAME</c>.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Purpose">For which purpose personal data is kept.</param>
/// <param name="Languages">The expected languages as BCP 47 tags.</param>
/// <param name="RetainUntil">The last day on which its data may be kept.</param>
/// <param name="Created">When it was begun.</param>
/// <param name="Comments">How many comments it holds.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="Findings">How many findings its last finished run has.</param>
/// <param name="LastRun">When its last finished run ended, or null.</param>
public sealed record CaseRecord(
    string Name, string Title, string Purpose, IReadOnlyList<string> Languages, DateOnly RetainUntil, DateTimeOffset Created,
    long Comments, long Accounts, long Findings, DateTimeOffset? LastRun);
