using CoordDetect.Storage.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Chooses the tables that fit a session's database.</summary>
internal static class BulkTables
{
    public static IBulkTables Of(DatabaseSession session) => session.Connection switch
    {
        SqliteConnection sqlite => new SqliteBulkTables(session, sqlite),
        NpgsqlConnection postgres => new PostgreSqlBulkTables(session, postgres),
        _ => throw new NotSupportedException(),
    };
}
