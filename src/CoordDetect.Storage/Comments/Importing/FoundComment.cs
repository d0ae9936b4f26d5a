using System.Runtime.InteropServices;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>What is known of a comment that a batch brings: id 0 where it is new.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundComment(long Id, long ContentHash, bool IsDeleted, long Account, PostedAt Posted, long Import);
