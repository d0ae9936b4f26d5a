using CoordDetect.Storage.Cases;

namespace CoordDetect.Storage;

/// <summary>What a store holds.</summary>
/// <param name="Cases">The cases that can be used, by name.</param>
/// <param name="Unusable">The others: damaged, out of reach, or made by a newer version.</param>
public sealed record CaseListing(IReadOnlyList<CaseRecord> Cases, IReadOnlyList<UnusableCase> Unusable);

/// <summary>A case that is set aside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record UnusableCase(string Name, string Reason);
