using System.Runtime.InteropServices;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>A row of a batch with the ids that it gets.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NewComment(int Row, long Id, long Account, long Thread, long Site);
