using System.Reflection;
using System.Runtime.InteropServices;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>
/// Chooses the SQLite library: the system's, which is patched with the system, where it is newer than the one that came along and
/// can search text; else that one. <c>COORDDETECT_SQLITE=bundled</c> takes the latter in any case.
/// </summary>
internal static unsafe class SqliteLibrary
{
    private const int BundledVersion = 3_035_005;
    private const string ProviderName = "SQLitePCLRaw.provider.e_sqlite3";
    private static readonly Lazy<bool> System = new(Choose, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The library in use: <c>SQLite 3.40.1 (system)</c>.</summary>
    public static string Description
    {
        get
        {
            Load();
            return $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()} ({(System.Value ? "system" : "bundled")})";
        }
    }

    /// <summary>Loads it, once a process and before anything else touches SQLite.</summary>
    public static void Load() => _ = System.Value;

    private static bool Choose()
    {
        nint handle = OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("COORDDETECT_SQLITE") != "bundled" ? FindSystem() : 0;
        if (handle != 0)
            NativeLibrary.SetDllImportResolver(Assembly.Load(ProviderName), (name, _, _) => name == "e_sqlite3" ? handle : 0);
        SQLitePCL.Batteries_V2.Init();
        return handle != 0;
    }

    private static nint FindSystem()
    {
        if (!NativeLibrary.TryLoad("libsqlite3.so.0", out nint handle)) return 0;
        bool good = NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out nint version)
            && ((delegate* unmanaged[Cdecl]<int>)version)() > BundledVersion
            && HasOption(handle, "ENABLE_FTS5");
        if (good) return handle;
        NativeLibrary.Free(handle);
        return 0;
    }

    private static bool HasOption(nint handle, string option)
    {
        if (!NativeLibrary.TryGetExport(handle, "sqlite3_compileoption_used", out nint used)) return false;
        fixed (byte* name = global::System.Text.Encoding.ASCII.GetBytes(option + "\0"))
            return ((delegate* unmanaged[Cdecl]<byte*, int>)used)(name) != 0;
    }
}
