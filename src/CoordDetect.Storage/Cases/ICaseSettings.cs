using CoordDetect.Core;

namespace CoordDetect.Storage.Cases;

/// <summary>What a case is about, and the accounts that are official in it.</summary>
public interface ICaseSettings
{
    /// <summary>The case as it is now.</summary>
    Task<CaseRecord> GetAsync(CancellationToken cancellation = default);

    /// <summary>Changes fields of the case.</summary>
    /// <exception cref="UserFacingException">A field would become empty that must not be.</exception>
    Task ChangeAsync(CaseChange change, CancellationToken cancellation = default);

    /// <summary>The official accounts, by handle.</summary>
    Task<IReadOnlyList<OfficialAccount>> OfficialAsync(CancellationToken cancellation = default);

    /// <summary>Puts an account on the list, or changes its reason.</summary>
    Task AddOfficialAsync(OfficialAccount account, CancellationToken cancellation = default);

    /// <summary>Takes a handle off the list; false where it was not on it.</summary>
    Task<bool> RemoveOfficialAsync(string handle, CancellationToken cancellation = default);
}
