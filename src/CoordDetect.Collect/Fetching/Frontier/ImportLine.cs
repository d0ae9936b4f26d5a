namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>One source whose comments were imported into a case: what vouches for them where no archive does.</summary>
/// <param name="Number">Which import of the case it is, from 1; its comments carry it as <c>import</c>.</param>
/// <param name="At">When it was imported.</param>
/// <param name="Source">The name of the file.</param>
/// <param name="Format">The format that it was read in.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 of those bytes, in lower-case hexadecimal.</param>
/// <param name="Comments">How many new comments it brought.</param>
/// <param name="Problem">Why it was not read to its end, or null; its digest is then not known.</param>
/// <param name="LeftOut">How many of its rows or records could not be used.</param>
public sealed record ImportLine(int Number, DateTimeOffset At, string Source, string Format, long Bytes, string Sha256, long Comments, string? Problem, long LeftOut = 0);
