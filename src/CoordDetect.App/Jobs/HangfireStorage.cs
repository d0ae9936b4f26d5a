using CoordDetect.Core;
using CoordDetect.Storage;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace CoordDetect.App.Jobs;

/// <summary>Where Hangfire keeps which worker has which job: the memory of the one process, or the PostgreSQL database that all share.</summary>
internal static class HangfireStorage
{
    private const string Schema = "coorddetect_hangfire";

    /// <summary>
    /// Opens it. With PostgreSQL a worker says all the time that it is alive; a job whose worker has not for as long as the lease lasts is
    /// given to another.
    /// </summary>
    /// <exception cref="UserFacingException">Its tables cannot be made.</exception>
    public static JobStorage Open(StoreLocation location, JobSettings settings)
    {
        if (location.ConnectionString is null) return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) });
        PostgreSqlStorageOptions options = new()
        {
            SchemaName = Schema,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = settings.Lease,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            PrepareSchemaIfNecessary = true,
        };
        try
        {
            return new PostgreSqlStorage(new NpgsqlConnectionFactory(location.ConnectionString, options), options);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new UserFacingException($"The tables of the job queue cannot be made in the PostgreSQL database ({problem.Message}). Check that its user may make schemas.", problem);
        }
    }
}
