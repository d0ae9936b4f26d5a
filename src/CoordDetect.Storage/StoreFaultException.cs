using System.Data.Common;
using CoordDetect.Core;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace CoordDetect.Storage;

/// <summary>
/// The store could not do what it was asked, for a reason that lies outside this program. Nothing of the transaction is kept; what was
/// acknowledged before is. The next try works once the reason is gone.
/// </summary>
public sealed class StoreFaultException : UserFacingException
{
    /// <summary>Makes a fault.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="where">The file, the case or the server that it befell.</param>
    /// <param name="problem">What the database or the system said.</param>
    public StoreFaultException(StoreFaultKind kind, string where, Exception problem) : base($"{where}: {Advice(kind)} ({problem.Message.TrimEnd('.', ' ')}).", problem) =>
        (Kind, Where) = (kind, where);

    /// <summary>What it is.</summary>
    public StoreFaultKind Kind { get; }

    /// <summary>The file, the case or the server that it befell.</summary>
    public string Where { get; }

    /// <summary>The fault behind an exception of a database or of a file; null where it is none of those, but a bug or an answer to bad input.</summary>
    public static StoreFaultException? Of(Exception problem, string where) => problem switch
    {
        StoreFaultException known => known,
        SqliteException sqlite when KindOf(sqlite) is { } kind => new StoreFaultException(kind, where, problem),
        PostgresException postgres when KindOf(postgres) is { } kind => new StoreFaultException(kind, where, problem),
        NpgsqlException and not PostgresException => new StoreFaultException(StoreFaultKind.Unreachable, where, problem),
        IOException file when KindOf(file) is { } kind => new StoreFaultException(kind, where, problem),
        UnauthorizedAccessException => new StoreFaultException(StoreFaultKind.ReadOnly, where, problem),
        _ => null,
    };

    private static StoreFaultKind? KindOf(SqliteException problem) => problem.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => StoreFaultKind.Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => StoreFaultKind.ReadOnly,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFaultKind.Busy,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT => StoreFaultKind.Damaged,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_PROTOCOL => StoreFaultKind.Unreachable,
        _ => null,
    };

    // By class: https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static StoreFaultKind? KindOf(PostgresException problem) => problem.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreFaultKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFaultKind.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFaultKind.Damaged,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => StoreFaultKind.Busy,
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] or ['2', '8', ..] => StoreFaultKind.Unreachable,
        _ => null,
    };

    // The system's own numbers, which .NET hands on: EAGAIN, EROFS, EDQUOT, ENOSPC, EIO; and Windows' for the same.
    private static StoreFaultKind? KindOf(IOException problem) => (problem.HResult & 0xFFFF) switch
    {
        28 or 122 or 112 or 39 => StoreFaultKind.Full,
        30 or 19 => StoreFaultKind.ReadOnly,
        11 or 32 or 33 => StoreFaultKind.Busy,
        5 => StoreFaultKind.Unreachable,
        _ => null,
    };

    private static string Advice(StoreFaultKind kind) => kind switch
    {
        StoreFaultKind.Full => "the disk is full. Make room and try again; nothing that was acknowledged is lost",
        StoreFaultKind.ReadOnly => "it may not be written to. Check who owns the file and whether the disk is mounted read-only",
        StoreFaultKind.Busy => "another process is writing to it. Wait for it, or end it, and try again",
        StoreFaultKind.Damaged => "it is damaged or no database of CoordDetect. Put it back from a backup",
        _ => "it does not answer. Check the disk, or that the database server runs and lets this user in, and try again",
    };
}
