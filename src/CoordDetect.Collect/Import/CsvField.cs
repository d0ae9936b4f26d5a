namespace CoordDetect.Collect.Import;

/// <summary>Where a field lies in the buffer, without its outer quotes.</summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Length">Its length as it is written.</param>
/// <param name="Quoted">Whether it began with a quote.</param>
/// <param name="Escaped">Whether quotes inside must be undone.</param>
internal readonly record struct CsvField(int Start, int Length, bool Quoted, bool Escaped);
