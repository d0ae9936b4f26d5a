using System.Data.Common;

namespace CoordDetect.Storage.Databases;

/// <summary>One row of an answer, by the places of its columns.</summary>
internal readonly struct Row(DbDataReader reader)
{
    public long Number(int column) => reader.GetInt64(column);

    public int Int(int column) => checked((int)reader.GetInt64(column));

    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public double Real(int column) => reader.GetDouble(column);

    public bool Flag(int column) => reader.GetInt64(column) != 0;

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public DateTimeOffset Time(int column) => UnixTime.FromMilliseconds(reader.GetInt64(column));

    public DateTimeOffset? TimeOrNull(int column) => reader.IsDBNull(column) ? null : UnixTime.FromMilliseconds(reader.GetInt64(column));

    /// <summary>A list that was written as its parts with blanks between them.</summary>
    public IReadOnlyList<string> Words(int column) => reader.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
