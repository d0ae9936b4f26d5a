namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>Files that hold what must be read twice; each goes when it is closed.</summary>
internal static class TemporaryFile
{
    /// <summary>A new one, empty.</summary>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"coorddetect-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
