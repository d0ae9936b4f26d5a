using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace CoordDetect.App.Jobs;

/// <summary>Which problems may pass by themselves, so that trying again later is worth it.</summary>
internal static class Passing
{
    /// <summary>How often a job is tried before its failure is final: the waits between the tries add up to an hour and a half.</summary>
    public const int MostFailures = 8;

    // SQLite's result codes for what may pass.
    private const int Busy = 5, Locked = 6, DiskTrouble = 10, Full = 13;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether a problem may pass: a database or a disk that is away or full, a connection that broke, a case that another process writes to.
    /// What is wrong with the input or the request stays wrong.
    /// </summary>
    public static bool May(Exception problem)
    {
        for (Exception? at = problem; at is not null; at = at.InnerException)
        {
            if (at is SqliteException file) return file.SqliteErrorCode is Busy or Locked or DiskTrouble or Full;
            if (at is DbException database && (database.IsTransient || IsAway(database.SqlState))) return true;
            if (at is FileNotFoundException or DirectoryNotFoundException or PathTooLongException or InvalidDataException) return false;
            if (at is IOException or SocketException or TimeoutException) return true;
        }
        return false;
    }

    /// <summary>How long to wait after so many failures: three times as long each time.</summary>
    public static TimeSpan Wait(int failures) => TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(3, failures)));

    // Classes of PostgreSQL: 08 connections, 53 lacks of resources, 57P stopped by an administrator or starting up.
    private static bool IsAway(string? state) => state is not null
        && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal));
}
