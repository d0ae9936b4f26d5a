using CoordDetect.App.Audit.Components;
using CoordDetect.App.Rendering;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core;

namespace CoordDetect.App.Audit.Files;

/// <summary>The folder that an audit writes: <c>audit.html</c>, <c>audit.json</c>, <c>audit.xlsx</c> and the CSV files.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record AuditFolder(string Path)
{
    /// <summary>The page of the audit.</summary>
    public string PagePath => System.IO.Path.Combine(Path, "audit.html");

    /// <summary>The folder, made where it is not there yet.</summary>
    /// <exception cref="UserFacingException">It cannot be made.</exception>
    public static AuditFolder Open(string path)
    {
        try
        {
            return new AuditFolder(Directory.CreateDirectory(path).FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"{path} cannot be made: {problem.Message}", problem);
        }
    }

    /// <summary>Writes everything.</summary>
    public async Task WriteAsync(AuditWork work, ReportLanguage language, CancellationToken cancellation)
    {
        using (FileStream json = File.Create(System.IO.Path.Combine(Path, "audit.json"))) AuditJson.Write(json, work, AuditWork.Version);
        AuditTables.Write(Path, work);
        await using ComponentPages pages = new();
        string page = await pages.RenderAsync<AuditPage>((nameof(AuditPage.Work), work), (nameof(AuditPage.Texts), TextTable.Of(language)));
        await File.WriteAllTextAsync(PagePath, page, cancellation);
    }
}
