using CoordDetect.App.Jobs;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary>Opens a store for a process that stays: where the database server is not there yet, it is waited for.</summary>
internal static class StoreOpening
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Opens it.</summary>
    /// <exception cref="UserFacingException">It cannot be opened, and waiting would not help or did not.</exception>
    public static async Task<CaseStore> PatientlyAsync(StoreLocation location, CancellationToken cancellation)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return await CaseStore.OpenAsync(location, TimeProvider.System, cancellation);
            }
            catch (UserFacingException problem) when (location.ConnectionString is not null && waited < Patience && Passing.May(problem))
            {
                if (waited == TimeSpan.Zero) Console.Error.WriteLine($"coorddetect: {Terminal.TerminalText.Clean(problem.Message)} It is waited for, {Patience.TotalMinutes:0} minutes at most.");
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
