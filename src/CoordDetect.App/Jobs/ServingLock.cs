using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.App.Jobs;

/// <summary>
/// One process serves a data folder that has no database server. The lock is the operating system's: it goes with the process, however that
/// ends. Beside it stands where the first is served, for whoever comes second.
/// </summary>
internal sealed class ServingLock : IDisposable
{
    /// <summary>The file that is held.</summary>
    public const string FileName = "serving.lock";

    private readonly FileStream _held;
    private readonly string _note;

    private ServingLock(FileStream held, string note) => (_held, _note) = (held, note);

    /// <summary>Takes the folder.</summary>
    /// <exception cref="UserFacingException">Another process has it.</exception>
    public static ServingLock Take(string folder)
    {
        string note = Path.Combine(folder, "serving.txt");
        Directory.CreateDirectory(folder);
        try
        {
            return new ServingLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), note);
        }
        catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException))
        {
            string first = File.Exists(note) ? File.ReadAllText(note).Trim() : "another process";
            throw new UserFacingException($"The data folder {folder} is served already, by {first}. Open that one, stop it first, or name another folder with --data. To share work between machines, use PostgreSQL (--database).", taken);
        }
    }

    /// <summary>Says where it is served.</summary>
    public void Tell(string address) => File.WriteAllText(_note, string.Create(CultureInfo.InvariantCulture, $"{address} (process {Environment.ProcessId})\n"));

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_note);
        _held.Dispose();
    }
}
