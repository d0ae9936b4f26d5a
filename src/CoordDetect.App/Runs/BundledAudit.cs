using CoordDetect.App.Audit;

namespace CoordDetect.App.Runs;

/// <summary>A corpus for the audit that comes with the program: a folder of tables beside the corpora of comments.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Path">Its folder.</param>
internal sealed record BundledAudit(string Name, string Path)
{
    private const string Labels = "labels.csv";

    /// <summary>The bundled corpora for the audit, by name; none where the folder is not to be found.</summary>
    public static IReadOnlyList<BundledAudit> All()
    {
        string? folder = BundledCorpus.Find();
        return folder is null ? [] : [.. Directory.GetDirectories(folder)
            .Where(d => File.Exists(System.IO.Path.Combine(d, Labels)))
            .Select(d => new BundledAudit(System.IO.Path.GetFileName(d), d))
            .OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>The audit of it: every table but the labels, reports as reports.</summary>
    public AuditRequest Request()
    {
        string[] tables = [.. Directory.GetFiles(Path, "*.csv").Where(f => System.IO.Path.GetFileName(f) != Labels).Order(StringComparer.Ordinal)];
        return new AuditRequest { Files = [.. tables.Where(t => !IsReport(t))], Reported = [.. tables.Where(IsReport)] };
    }

    private static bool IsReport(string path) => System.IO.Path.GetFileName(path).Contains("agence", StringComparison.Ordinal);
}
