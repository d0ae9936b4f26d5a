using CoordDetect.Index.Reading;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Similar;

/// <summary>The comments of a case that are like a text, the most similar first.</summary>
/// <param name="Case">The case.</param>
/// <param name="Comments">The comments, and how each is like the text.</param>
/// <param name="HasMore">Whether there are more than these.</param>
public sealed record SimilarInCase(CaseRecord Case, IReadOnlyList<(StoredComment Comment, SimilarText Like)> Comments, bool HasMore)
{
    /// <summary>How many accounts posted them.</summary>
    public int Accounts => Comments.Select(c => c.Comment.Account).Distinct().Count();
}
