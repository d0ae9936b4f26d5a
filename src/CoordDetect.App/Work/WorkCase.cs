using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Work;

/// <summary>Opens the case that is worked on.</summary>
internal static class WorkCase
{
    /// <exception cref="UserFacingException">It was deleted since the work was asked for.</exception>
    public static async Task<ICase> OpenAsync(ICaseStore store, WorkRequest request, CancellationToken cancellation) =>
        await store.FindAsync(request.Case ?? "", cancellation) ?? throw new UserFacingException($"The case {request.Case} is gone.");
}
