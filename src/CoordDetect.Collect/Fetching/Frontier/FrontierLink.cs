namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>One address that is to be fetched.</summary>
/// <param name="Id">Its number in this case, in order of discovery.</param>
/// <param name="Uri">The normalised address.</param>
/// <param name="Kind">How it came to be asked for.</param>
/// <param name="Depth">How many steps it is away from a seed; other pages of one thread are no step.</param>
/// <param name="Hops">How many redirects led to it.</param>
/// <param name="Thread">The first page of the thread or listing that it belongs to.</param>
/// <param name="Rank">What is fetched first: 0 the rest of a thread, 1 a thread, 2 the rest of a listing and all else.</param>
public sealed record FrontierLink(long Id, Uri Uri, LinkKind Kind, int Depth, int Hops, string Thread, int Rank);
