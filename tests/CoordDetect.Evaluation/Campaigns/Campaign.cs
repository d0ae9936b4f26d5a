using CoordDetect.Core.Corpus;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Accounts that somebody named, with what they wrote, to be laid on a host.</summary>
/// <param name="Id">Its name in the floors.</param>
/// <param name="Name">Its name on the page.</param>
/// <param name="Comments">What its accounts wrote.</param>
internal sealed record Campaign(string Id, string Name, IReadOnlyList<Comment> Comments)
{
    /// <summary>Whether its accounts go by the names that they had; otherwise names were replaced before publication, and stand for nothing.</summary>
    public bool HasOwnNames { get; init; }

    /// <summary>Whether the corpus that it is laid on is to lose its times as well.</summary>
    public bool IsUndated { get; init; }

    /// <summary>How many accounts it has.</summary>
    public int AccountCount => Comments.Select(c => c.Account).Distinct(StringComparer.Ordinal).Count();
}
