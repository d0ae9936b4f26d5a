using CoordDetect.App.Web.Sources;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Web.Privacy;

/// <summary>
/// Deletes a case with everything that belongs to it: the files that were collected, the uploads that wait, the index, the database. Cut off in
/// the middle, the case is still listed, and deleting it again goes on.
/// </summary>
internal static class CaseRemoval
{
    /// <summary>Deletes a case; what was not there is no error.</summary>
    public static async Task DeleteAsync(ICaseStore store, string dataFolder, string name, CancellationToken cancellation)
    {
        CaseFolder folder = CaseFolder.Of(dataFolder, name);
        FaultPoint.Pass("delete");
        UploadFolder.Of(dataFolder, name).Clear();
        // The database goes last: as long as it is there, the case is listed and can be deleted again.
        if (Directory.Exists(folder.Path))
        {
            foreach (string path in Directory.EnumerateFileSystemEntries(folder.Path).Where(p => !Path.GetFileName(p).StartsWith("case.db", StringComparison.Ordinal)))
            {
                FaultPoint.Pass("delete");
                if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
                else File.Delete(path);
            }
        }
        await store.DeleteAsync(name, cancellation);
        if (Directory.Exists(folder.Path)) Directory.Delete(folder.Path, recursive: true);
    }
}
