using System.Diagnostics;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Storage.Watching;
using CoordDetect.Tests.Databases;
using Npgsql;
using Xunit;

namespace CoordDetect.Storage.Tests.Restoring;

/// <summary>What docs/operations.md says of backups: done as it says, everything is there again.</summary>
public sealed class BackupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_DumpIntoAnEmptyDatabase_HasEverything()
    {
        PostgreSqlFixture.Require();
        string folder = Directory.CreateTempSubdirectory("cd-backup-").FullName;
        string before = await PostgreSqlFixture.Server!.CreateDatabaseAsync(), after = await PostgreSqlFixture.Server.CreateDatabaseAsync();
        long job;
        await using (CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder, before), TimeProvider.System, Ct))
        {
            await store.CreateAsync(new NewCase { Name = "kept", Purpose = "to be restored", RetainUntil = new DateOnly(2099, 1, 1) }, Ct);
            job = (await store.Jobs.AddAsync(new NewJob("detect", "kept", "detect", "nadia", "{}"), Ct)).Id;
            await store.Jobs.BeginAsync(job, "gone", Ct);
            await store.Watches.AddAsync(new NewWatch("kept", "https://a.example/", "a.example", "every 1h", 5, true, null, "nadia"), Ct);
        }
        string dump = Path.Combine(folder, "coorddetect.dump");
        await RunAsync("pg_dump", "--format=custom", "--file=" + dump, "--dbname=" + Url(before));
        await RunAsync("pg_restore", "--dbname=" + Url(after), "--no-owner", dump);
        await using (CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder, after), TimeProvider.System, Ct))
        {
            Assert.Equal("kept", Assert.Single(await store.ListAsync(Ct)).Name);
            Assert.Null((await (await store.FindAsync("kept", Ct))!.Custody.CheckAsync(Ct)).Problem);
            Assert.Single(await store.Watches.ListAsync("kept", Ct));
            // What ran when the backup was made is begun again.
            await Task.Delay(20, Ct);
            Assert.Equal([job], await store.Jobs.ExpireAsync(TimeSpan.FromMilliseconds(1), 5, Ct));
            Assert.NotNull(await store.Jobs.BeginAsync(job, "next", Ct));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static string Url(string connection)
    {
        NpgsqlConnectionStringBuilder parts = new(connection);
        return $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(PostgreSqlServer.Binaries!, program), arguments) { RedirectStandardError = true })!;
        string problem = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, problem);
    }
}
