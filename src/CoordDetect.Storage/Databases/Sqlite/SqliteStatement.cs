using CoordDetect.Core;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>A prepared statement below ADO.NET: binds UTF-8 as it is. Parameters count from 1. For loops over many rows.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(_statement, parameter, value));

    public void Bind(int parameter, double value) => Check(raw.sqlite3_bind_double(_statement, parameter, value));

    public void BindNull(int parameter) => Check(raw.sqlite3_bind_null(_statement, parameter));

    /// <summary>Binds a text; an empty one stays an empty text.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> utf8) =>
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(_statement, parameter, "") : raw.sqlite3_bind_text(_statement, parameter, utf8));

    /// <summary>Binds a text; an empty one is null.</summary>
    public void BindOrNull(int parameter, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) BindNull(parameter);
        else Check(raw.sqlite3_bind_text(_statement, parameter, utf8));
    }

    public void Bind(int parameter, string text) => Check(raw.sqlite3_bind_text(_statement, parameter, text));

    public void BindOrNull(int parameter, string? text)
    {
        if (text is null) BindNull(parameter);
        else Bind(parameter, text);
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        int answer = raw.sqlite3_step(_statement);
        if (answer == raw.SQLITE_ROW) return true;
        if (answer != raw.SQLITE_DONE) Check(answer);
        return false;
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A text; valid until the next step.</summary>
    public ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Makes it ready to run again; the values stay.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run()
    {
        FaultPoint.Pass("row");
        Step();
        Reset();
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new SqliteException($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code & 0xFF, code);
    }
}
