using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>A signature on a talk page.</summary>
/// <param name="Author">The user that it names.</param>
/// <param name="Link">The address of the user's page as the link says it.</param>
/// <param name="PostedAt">Its timestamp, in UTC.</param>
/// <param name="First">The first node of the signature.</param>
/// <param name="Stamp">The text node of the timestamp.</param>
/// <param name="LineEnd">The first node after the line that the timestamp stands in.</param>
/// <param name="Last">The text node that the timestamp ends in.</param>
/// <param name="After">What stands behind the timestamp in that node.</param>
internal sealed record Signature(string Author, string? Link, PostedAt PostedAt, int First, int Stamp, int LineEnd, int Last, string After);
