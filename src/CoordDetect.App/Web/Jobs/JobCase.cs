using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Opens the case that a job works on.</summary>
internal static class JobCase
{
    /// <exception cref="UserFacingException">It was deleted since the job was asked for.</exception>
    public static async Task<ICase> OpenAsync(ICaseStore store, JobTicket ticket, CancellationToken cancellation) =>
        await store.FindAsync(ticket.Case, cancellation) ?? throw new UserFacingException("The case is gone.");
}
