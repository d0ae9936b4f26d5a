namespace CoordDetect.Index.Searching;

/// <summary>What all hits of a search are made of.</summary>
/// <param name="Hits">How many there are.</param>
/// <param name="Sites">The sites with the most hits, by name.</param>
/// <param name="Threads">The threads with the most hits, by name; threads of one name are one.</param>
/// <param name="Accounts">The accounts with the most hits, by id.</param>
/// <param name="Days">The days (UTC) with the most hits; comments without a time have none.</param>
public sealed record SearchFacets(
    long Hits, IReadOnlyList<FacetCount<string>> Sites, IReadOnlyList<FacetCount<string>> Threads, IReadOnlyList<FacetCount<long>> Accounts, IReadOnlyList<FacetCount<DateOnly>> Days);

/// <summary>How many hits have something in common.</summary>
public readonly record struct FacetCount<T>(T Value, long Hits);
