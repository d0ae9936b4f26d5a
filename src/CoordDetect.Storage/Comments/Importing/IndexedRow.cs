using System.Runtime.InteropServices;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>A row of a batch as the search index takes it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexedRow(int Row, long Position, long Account, long Thread, long Site);
