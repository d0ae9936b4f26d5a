using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>Writes <c>accounts.csv</c>: every account of the corpus, highest score first. People unknown are none.</summary>
public static class AccountsCsv
{
    /// <summary>Writes the header and one record an account; <c>account</c> is the handle as its site knows it.</summary>
    public static void Write(TextWriter writer, DetectionResult result)
    {
        NetworkFacts facts = new(result);
        CsvText csv = new(writer);
        csv.Record("account", "site", "cluster", "confidence", "score", "role", "comments", "signals");
        foreach (AccountScore account in result.Accounts)
        {
            if (result.Corpus.IsUnknown(account.Account)) continue;
            csv.Text(result.Corpus.HandleOf(account.Account))
                .Text(result.Corpus.SiteName(result.Corpus.SiteOfAccount(account.Account)))
                .Number(account.Finding == 0 ? null : (long)account.Finding)
                .Text(facts.ConfidenceOf(account.Finding))
                .Number(account.Score)
                .Text(account.Role is MemberRole role ? ExportNames.Of(role) : null)
                .Number((long)account.Comments)
                .Names(account.Signals)
                .EndRecord();
        }
    }
}
