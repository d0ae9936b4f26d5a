namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>Where the markup of one forum or blog engine keeps the parts of a comment.</summary>
internal sealed record EngineProfile
{
    /// <summary>The extractor's identifier; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Raised when the same page would give other comments.</summary>
    public required int Version { get; init; }

    /// <summary>Classes (or <c>#identifiers</c>) of which a page must have one for the engine to be tried.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>How much a result is trusted before it is looked at.</summary>
    public double Trust { get; init; } = 0.97;

    /// <summary>The element of a comment.</summary>
    public required Selector Post { get; init; }

    /// <summary>What holds the author's words.</summary>
    public required Pick Content { get; init; }

    /// <summary>The author's displayed name.</summary>
    public required Pick Author { get; init; }

    /// <summary>When it was posted.</summary>
    public required Pick Time { get; init; }

    /// <summary>Reads the name out of a line that says more; null where it names nobody.</summary>
    public Func<string, string?>? AuthorIn { get; init; }

    /// <summary>Leaves of a line that says more what may be the time.</summary>
    public Func<string, string>? TimeIn { get; init; }

    /// <summary>The author's handle or number, where it is not the name.</summary>
    public Pick? AccountId { get; init; }

    /// <summary>What stands before the identifier in <see cref="AccountId"/>.</summary>
    public string AccountPrefix { get; init; } = "";

    /// <summary>The author's address.</summary>
    public Pick? AuthorLink { get; init; }

    /// <summary>The author's picture.</summary>
    public Pick? Avatar { get; init; }

    /// <summary>The comment's identifier.</summary>
    public Pick? CommentId { get; init; }

    /// <summary>Whether identifiers are letters and digits that belong together (<c>abc123</c>), not a number behind a prefix (<c>post123</c>).</summary>
    public bool HasOpaqueIds { get; init; }

    /// <summary>The comment's permanent link.</summary>
    public Pick? Permalink { get; init; }

    /// <summary>Reads a comment's thread from its permanent link, in engines whose pages show comments of other threads as well.</summary>
    public Func<string, string>? ThreadOf { get; init; }

    /// <summary>The identifier of, or a link to, the comment that is answered.</summary>
    public Pick? ReplyTo { get; init; }

    /// <summary>A number that grows with the depth of an answer, in engines that do not nest.</summary>
    public Pick? Indent { get; init; }

    /// <summary>The author's facts (join date, number of posts).</summary>
    public Pick? Facts { get; init; }

    /// <summary>What is a quote, beyond the usual.</summary>
    public Selector? Quote { get; init; }

    /// <summary>What is a signature, beyond the usual.</summary>
    public Selector? Signature { get; init; }

    /// <summary>What inside of the content is not content.</summary>
    public Selector? Drop { get; init; }

    /// <summary>Which comments are trackbacks.</summary>
    public Selector? Trackback { get; init; }

    /// <summary>Which comments hold no words of anybody: deleted ones, and what the software says.</summary>
    public Selector? Void { get; init; }

    /// <summary>The boxes in which the answers to the comment before them stand, in engines that do not put them inside of it.</summary>
    public Selector? Answers { get; init; }

    /// <summary>Whether the comments are reviews.</summary>
    public bool IsReview { get; init; }

    /// <summary>Which comments open a thread.</summary>
    public Selector? Opener { get; init; }

    /// <summary>Gives a name that pages show in several spellings its one spelling as an account.</summary>
    public Func<string, string>? AccountSpelling { get; init; }

    /// <summary>Whether a comment goes on with the siblings after its first element.</summary>
    public bool SpansSiblings { get; init; }

    /// <summary>Whether <see cref="Post"/> finds an inner element, and the comment is the nearest such ancestor.</summary>
    public Selector? Climb { get; init; }

    /// <summary>Whether the first comment of the first page opens the thread.</summary>
    public bool OpensThread { get; init; }
}
