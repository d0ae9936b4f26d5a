using System.Globalization;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Findings;

/// <summary>The accounts of a finding as CSV: what a moderator acts on.</summary>
internal static class AccountList
{
    public static string Csv(FindingDetail detail, Pseudonyms? pseudonyms)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CsvText csv = new(text);
        csv.Record("account", "site", "name", "role", "score", "comments", "partners", "confidence", "finding");
        foreach (StoredMember member in detail.Members)
        {
            string site = member.Account.Profile.Site, handle = member.Account.Profile.Handle;
            csv.Text(pseudonyms?.OfAccount(site, handle) ?? handle).Text(site).Text(pseudonyms is null ? member.Account.Profile.Name : null).Text(ExportNames.Of(member.Role))
                .Number(member.Score).Number(member.Comments).Number(member.Partners).Text(ConfidenceScale.Word(detail.Entry.Confidence)).Number(detail.Entry.Id).EndRecord();
        }
        return text.ToString();
    }
}
