using Microsoft.Data.Sqlite;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>One prepared insert, row after row.</summary>
internal sealed class SqliteRowWriter(SqliteConnection connection, string table, string[] columns) : RowWriter
{
    private readonly SqliteStatement _insert = new(
        connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})");
    private int _column;

    public override RowWriter Row()
    {
        _column = 0;
        return this;
    }

    public override RowWriter Add(long? value)
    {
        if (value is { } number) _insert.Bind(++_column, number);
        else _insert.BindNull(++_column);
        return this;
    }

    public override RowWriter Add(double value)
    {
        _insert.Bind(++_column, value);
        return this;
    }

    public override RowWriter Add(string? value)
    {
        _insert.BindOrNull(++_column, value);
        return this;
    }

    public override void End() => _insert.Run();

    public override ValueTask CompleteAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        _insert.Dispose();
        return ValueTask.CompletedTask;
    }
}
