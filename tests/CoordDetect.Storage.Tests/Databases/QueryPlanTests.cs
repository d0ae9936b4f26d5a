using System.Text.RegularExpressions;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Databases;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.Storage.Tests.Databases;

/// <summary>How SQLite goes about what is asked at every turn, in a case of a million comments: the plan hangs on what its statistics say, and no small case shows it.</summary>
public sealed partial class QueryPlanTests
{
    // As ANALYZE left them in a case of 1,000,000 comments.
    private static readonly (string Table, string Index, string Rows)[] Statistics =
    [
        ("threads", "threads_by_size", "25193 334 1"), ("threads", "sqlite_autoindex_threads_1", "25193 2001 1"), ("sites", "sqlite_autoindex_sites_1", "4 1 1"),
        ("comments", "comments_by_thread", "1000000 34 1 1 1"), ("comments", "comments_by_content", "1000000 2 1"), ("comments", "comments_by_account", "1000000 59 1"),
        ("comments", "sqlite_autoindex_comments_1", "1000000 34 1"), ("accounts", "accounts_by_site", "99832 2001"), ("accounts", "accounts_by_name", "99832 2"),
        ("accounts", "accounts_by_handle", "99832 2"), ("accounts", "sqlite_autoindex_accounts_1", "99832 2001 1"), ("platforms", "sqlite_autoindex_platforms_1", "4 1"),
    ];

    [Theory]
    [InlineData("comments.since")]
    [InlineData("comments.of-account")]
    [InlineData("comments.of-thread")]
    [InlineData("bulk.find-comment")]
    [InlineData("bulk.find-accounts")]
    [InlineData("sites.counts")]
    public async Task Plan_InALargeCase_WalksOverNoComments(string statement)
    {
        string folder = Directory.CreateTempSubdirectory("cd-plan-").FullName;
        await using (CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System, TestContext.Current.CancellationToken))
            await store.CreateAsync(new NewCase { Name = "large", Purpose = "to be asked", RetainUntil = new DateOnly(2099, 1, 1) }, TestContext.Current.CancellationToken);
        string file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "cases", "large", "case.db"), Pooling = false }.ToString();
        using (SqliteConnection first = Open(file))
        {
            Run(first, "ANALYZE");
            foreach ((string table, string index, string rows) in Statistics) Run(first, $"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')");
        }
        using (SqliteConnection second = Open(file))
            Assert.DoesNotContain(Plan(second, SqlBook.Of("Sqlite", s => s)[statement]), step => Walk().IsMatch(step));
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"^SCAN (c|comments)\b")]
    private static partial Regex Walk();

    [GeneratedRegex(@"[@?]\w+")]
    private static partial Regex Value();

    private static SqliteConnection Open(string file)
    {
        SqliteConnection connection = new(file);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (Match name in Value().Matches(sql))
            if (!command.Parameters.Contains(name.Value)) command.Parameters.AddWithValue(name.Value, 1);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read()) steps.Add(reader.GetString(3));
        Assert.NotEmpty(steps);
        return steps;
    }
}
