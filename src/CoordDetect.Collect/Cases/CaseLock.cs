using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>The right to write to the files of a case, held by one process at a time. A lock of the operating system: it goes with the process.</summary>
internal sealed class CaseLock : IDisposable
{
    private readonly FileStream _file;

    private CaseLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="UserFacingException">Another process has it.</exception>
    public static CaseLock Take(CaseFolder folder)
    {
        try
        {
            return new CaseLock(new FileStream(Path.Combine(folder.Path, "case.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when ((problem.HResult & 0xFFFF) is 11 or 32 or 33)
        {
            // EAGAIN, or Windows' sharing and lock violations; a full or read-only disk says so itself.
            throw new UserFacingException($"{folder.Path}: another process is writing to this case. Wait for it, or name another case.", problem);
        }
    }

    public void Dispose() => _file.Dispose();
}
