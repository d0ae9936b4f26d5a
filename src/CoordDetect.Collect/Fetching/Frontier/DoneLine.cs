namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>What became of one address, as the journal keeps it.</summary>
/// <param name="Id">The number of the link.</param>
/// <param name="Url">The address.</param>
/// <param name="Outcome">The short name of the outcome, such as <c>fetched</c> or <c>http-404</c>.</param>
/// <param name="Detail">More about it, or null.</param>
/// <param name="Comments">How many new comments it brought.</param>
/// <param name="Fruitful">Whether it brought anything new: comments, or links of another shape than its own.</param>
/// <param name="Asked">Whether the site was asked for it (and it counts against the budget).</param>
public sealed record DoneLine(long Id, string Url, string Outcome, string? Detail, int Comments, bool Fruitful, bool Asked);
