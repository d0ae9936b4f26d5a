using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Storage.Tests.Killing;
using CoordDetect.Tests.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]

namespace CoordDetect.Storage.Tests.Engines;

/// <summary>One PostgreSQL server for all tests of this assembly.</summary>
public sealed class PostgreSqlFixture : IAsyncLifetime
{
    internal static PostgreSqlServer? Server { get; private set; }

    /// <summary>Skips the test on a machine without PostgreSQL; in CI that is a failure.</summary>
    public static void Require()
    {
        if (Server is not null) return;
        const string Line = "PostgreSQL is not on this machine (/usr/lib/postgresql/*/bin/initdb); install the package postgresql.";
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException(Line);
        Assert.Skip(Line);
    }

    public async ValueTask InitializeAsync()
    {
        // What a test writes need not survive the machine.
        if (PostgreSqlServer.Binaries is not null && !ImportVictim.IsChild) Server = await PostgreSqlServer.StartAsync("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
        Server = null;
    }
}
