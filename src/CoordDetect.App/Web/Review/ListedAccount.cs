using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Review;

/// <summary>An account of a finding on a list that leaves the app.</summary>
/// <param name="Handle">Its handle, or the pseudonym for it.</param>
/// <param name="Site">Its site.</param>
/// <param name="Name">Its displayed name; null under a pseudonym.</param>
/// <param name="Member">What it does in the finding.</param>
/// <param name="Finding">The finding.</param>
internal sealed record ListedAccount(string Handle, string Site, string? Name, StoredMember Member, FindingEntry Finding)
{
    /// <summary>The names of the columns of a table.</summary>
    public static readonly string[] Columns = ["account", "site", "name", "role", "score", "comments", "partners", "confidence", "finding"];

    /// <summary>The accounts of a finding on a site (null: on all).</summary>
    public static IEnumerable<ListedAccount> Of(FindingDetail detail, string? site, Pseudonyms? pseudonyms) => detail.Members
        .Where(m => site is null || m.Account.Profile.Site == site)
        .Select(m => new ListedAccount(
            pseudonyms?.OfAccount(m.Account.Profile.Site, m.Account.Profile.Handle) ?? m.Account.Profile.Handle, m.Account.Profile.Site,
            pseudonyms is null ? m.Account.Profile.Name : null, m, detail.Entry));

    /// <summary>Its cells in a table.</summary>
    public object?[] Cells() =>
    [
        Handle, Site, Name, ExportNames.Of(Member.Role), (double)Member.Score, (long)Member.Comments, (long)Member.Partners,
        ConfidenceScale.Word(Finding.Confidence), (long)Finding.Id,
    ];
}
