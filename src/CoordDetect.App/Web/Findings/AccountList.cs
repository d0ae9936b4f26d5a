using System.Globalization;
using CoordDetect.App.Export;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Findings;

/// <summary>The accounts of a finding as a table: what a moderator acts on.</summary>
internal static class AccountList
{
    private static readonly string[] Columns = ["account", "site", "name", "role", "score", "comments", "partners", "confidence", "finding"];

    /// <summary>As CSV.</summary>
    public static string Csv(FindingDetail detail, Pseudonyms? pseudonyms)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CsvText csv = new(text);
        csv.Record(Columns);
        foreach (StoredMember member in detail.Members)
        {
            foreach (object? cell in Cells(detail, member, pseudonyms))
            {
                if (cell is double real) csv.Number(real);
                else if (cell is long number) csv.Number(number);
                else csv.Text((string?)cell);
            }
            csv.EndRecord();
        }
        return text.ToString();
    }

    /// <summary>As a sheet of a workbook.</summary>
    public static Sheet Sheet(FindingDetail detail, Pseudonyms? pseudonyms) =>
        new("accounts", Columns, detail.Members.Count, i => Cells(detail, detail.Members[i], pseudonyms));

    private static object?[] Cells(FindingDetail detail, StoredMember member, Pseudonyms? pseudonyms)
    {
        string site = member.Account.Profile.Site, handle = member.Account.Profile.Handle;
        return
        [
            pseudonyms?.OfAccount(site, handle) ?? handle, site, pseudonyms is null ? member.Account.Profile.Name : null, ExportNames.Of(member.Role),
            (double)member.Score, (long)member.Comments, (long)member.Partners, ConfidenceScale.Word(detail.Entry.Confidence), (long)detail.Entry.Id,
        ];
    }
}
