using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Records;

/// <summary>Who liked, commented or shared what on which page and when; rows in order of time, those without one first.</summary>
public sealed class EngagementLog
{
    /// <summary>The rows.</summary>
    public required EngagementRow[] Rows { get; init; }

    /// <summary>The handles, by account.</summary>
    public required string[] Accounts { get; init; }

    /// <summary>The pages.</summary>
    public required string[] Pages { get; init; }

    /// <summary>The posts, each with its page.</summary>
    public required EngagedPost[] Posts { get; init; }

    /// <summary>The texts of comments; a row names one by its index.</summary>
    public required string[] Texts { get; init; }

    /// <summary>When accounts were made, in Unix seconds or <see cref="FollowerList.NoTime"/>, where the export says so.</summary>
    public required long[] Created { get; init; }

    /// <summary>Whether any row has a time.</summary>
    public bool HasTimes => Rows.Length > 0 && Rows[^1].At != FollowerList.NoTime;

    /// <summary>Whether any row has a text.</summary>
    public bool HasTexts => Texts.Length > 0;
}

/// <summary>One like, comment or share.</summary>
/// <param name="Account">Who.</param>
/// <param name="Post">On which post.</param>
/// <param name="At">When, in Unix seconds, or <see cref="FollowerList.NoTime"/>.</param>
/// <param name="Action">What.</param>
/// <param name="Text">Its text, or -1.</param>
/// <param name="Rating">Its stars from 1 to 5, or 0.</param>
public readonly record struct EngagementRow(int Account, int Post, long At, EngagementAction Action, int Text = -1, byte Rating = 0);

/// <summary>A post that was engaged with.</summary>
/// <param name="Name">Its id or address.</param>
/// <param name="Page">Its page.</param>
/// <param name="At">When it was posted, in Unix seconds, or <see cref="FollowerList.NoTime"/>.</param>
/// <param name="Author">Who posted it where that is one of the accounts, else -1.</param>
public readonly record struct EngagedPost(string Name, int Page, long At, int Author = -1);

/// <summary>What somebody did with a post.</summary>
public enum EngagementAction : byte
{
    /// <summary>A like or another reaction.</summary>
    Like,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A share or repost.</summary>
    Share,
}
