using System.Runtime.InteropServices;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>The numbers of a row of a <see cref="CommentBatch"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowFacts(PostedAt Posted, PostedAt AccountCreated, sbyte Label, long ContentHash);
