using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Watching;

namespace CoordDetect.Storage;

/// <summary>
/// Everything that a data folder or a PostgreSQL database holds: cases, the people who may see them, and the record of what they did.
/// Safe to use from several threads; one is enough for a process.
/// </summary>
public interface ICaseStore : IAsyncDisposable
{
    /// <summary>The database in use with its version, for a person: <c>SQLite 3.40.1 (system)</c>.</summary>
    string Engine { get; }

    /// <summary>Users with their roles, and the throttle of sign-ins.</summary>
    IUserStore Users { get; }

    /// <summary>Who is signed in.</summary>
    ISessionStore Sessions { get; }

    /// <summary>What programs read cases with.</summary>
    IApiTokenStore Tokens { get; }

    /// <summary>Who saw and did what.</summary>
    IAuditLog Audit { get; }

    /// <summary>Work that was accepted, how it stands and what came of it.</summary>
    IJobStore Jobs { get; }

    /// <summary>Addresses that are watched, and the turns of their hosts.</summary>
    IWatchStore Watches { get; }

    /// <summary>What there was to tell, and who is told.</summary>
    IAlertStore Alerts { get; }

    /// <summary>Every case that can be used, by name.</summary>
    Task<IReadOnlyList<CaseRecord>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Every case, by name, and those that cannot be used with the reason.</summary>
    Task<CaseListing> LookAsync(CancellationToken cancellation = default);

    /// <summary>Whether the store answers and can be written to.</summary>
    /// <exception cref="StoreFaultException">It does not, or cannot.</exception>
    Task CheckAsync(CancellationToken cancellation = default);

    /// <summary>Opens a case and brings its tables up to date; null where there is none of that name.</summary>
    /// <exception cref="UserFacingException">It was made by a newer version, or (a <see cref="StoreFaultException"/>) is damaged or out of reach.</exception>
    Task<ICase?> FindAsync(string name, CancellationToken cancellation = default);

    /// <summary>Begins a case.</summary>
    /// <exception cref="UserFacingException">The name is taken or is no name, or a field is missing.</exception>
    Task<ICase> CreateAsync(NewCase wanted, CancellationToken cancellation = default);

    /// <summary>Deletes a case from the store: comments, runs, findings, everything. Files of its archive are not touched. False where there is none.</summary>
    Task<bool> DeleteAsync(string name, CancellationToken cancellation = default);

    /// <summary>
    /// Takes a person who is erased from a case out of what is kept beside it: names in the audit log and in alerts, watches of addresses that name the
    /// person, whatever was searched for in the case, its ended jobs. The case's own tables are <see cref="Privacy.ICasePrivacy"/>'s.
    /// </summary>
    /// <param name="name">The case.</param>
    /// <param name="blot">Writes over the person's names in a text.</param>
    /// <param name="cancellation">Ends the work early; done again, it goes on.</param>
    Task ForgetPersonAsync(string name, Func<string, string> blot, CancellationToken cancellation = default);

    /// <summary>The cases whose retention date lies before <paramref name="now"/>.</summary>
    Task<IReadOnlyList<CaseRecord>> ExpiredAsync(DateTimeOffset now, CancellationToken cancellation = default);
}
