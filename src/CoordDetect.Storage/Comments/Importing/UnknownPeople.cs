using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>
/// Authors who are nobody known (<see cref="Nobody"/>): each of their comments has an account of its own, as in detection. What tells them apart is the scope of their
/// names, which is below <see cref="Below"/> and their comment's own.
/// </summary>
internal static class UnknownPeople
{
    /// <summary>Below every scope of known people: the number stands in <c>overview.sql</c> and <c>cases.sql</c> as well.</summary>
    public const long Below = -(1L << 40);

    /// <summary>Whether a row of a batch is by nobody known.</summary>
    public static bool Wrote(CommentBatch batch, int row) => Nobody.IsNamed(batch[row, BatchField.Account]);

    /// <summary>The scope of the unknown author of a comment.</summary>
    public static long ScopeOf(long comment) => Below - comment;
}
