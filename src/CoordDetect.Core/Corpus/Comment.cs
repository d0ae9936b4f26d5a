namespace CoordDetect.Core.Corpus;

/// <summary>
/// One comment as it came from a page, an export or a file: the form in which collectors hand comments over.
/// Hot loops never see it; they work on the columns of <see cref="CommentCorpus"/>.
/// </summary>
public sealed record Comment
{
    /// <summary>The software or service that carried it, such as <c>wordpress</c> or <c>reddit</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>The site, page or community, such as a host name.</summary>
    public string? Site { get; init; }

    /// <summary>The thread, article or post below which it stands.</summary>
    public string? Thread { get; init; }

    /// <summary>Its identifier on its site; a position in its source where the site has none.</summary>
    public required string CommentId { get; init; }

    /// <summary>The identifier of the comment that it answers, on the same site.</summary>
    public string? Parent { get; init; }

    /// <summary>The author's handle, or the platform's own account identifier.</summary>
    public required string Account { get; init; }

    /// <summary>The author's displayed name.</summary>
    public string? AccountName { get; init; }

    /// <summary>When the account was created.</summary>
    public PostedAt AccountCreated { get; init; }

    /// <summary>The address or digest of the author's picture.</summary>
    public string? Avatar { get; init; }

    /// <summary>The author's description of themself.</summary>
    public string? Bio { get; init; }

    /// <summary>What was written, as plain text without quotes and signatures.</summary>
    public string? Text { get; init; }

    /// <summary>What was shared, where the source names it apart from the text (a link, a re-posted message).</summary>
    public string? Object { get; init; }

    /// <summary>The message that this one re-posts.</summary>
    public string? Repost { get; init; }

    /// <summary>Links that the source lists apart from the text, separated by white space.</summary>
    public string? Links { get; init; }

    /// <summary>When it was posted.</summary>
    public PostedAt PostedAt { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The truth about it, in labelled corpora.</summary>
    public CommentLabel? Label { get; init; }

    /// <summary>Fields of the source that the contract does not name, as one JSON object; null where there are none.</summary>
    public string? Extra { get; init; }
}
