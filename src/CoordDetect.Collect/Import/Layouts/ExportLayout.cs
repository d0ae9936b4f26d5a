using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>
/// Where the records of one maker's export hold what. Every field is a list of paths with <c>|</c> between them, best first; a path goes
/// down with dots (<c>user.id</c>), through lists as if they were not there, and from the top of the document with <c>$.</c> before it.
/// </summary>
/// <param name="Id">The format's name, as <c>--format</c> takes it.</param>
/// <param name="Platform">The service that the comments come from.</param>
internal sealed record ExportLayout(string Id, string Platform)
{
    /// <summary>What a record of this maker has, whichever its values: groups of paths of which one each must be there.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>The lists that may hold the records; an empty path is the document itself.</summary>
    public string Records { get; init; } = "";

    /// <summary>The service, where the record names it.</summary>
    public string PlatformPath { get; init; } = "";

    /// <summary>The page, group or community.</summary>
    public string Site { get; init; } = "";

    /// <summary>What is commented on.</summary>
    public string Thread { get; init; } = "";

    /// <summary>The identifier.</summary>
    public string CommentId { get; init; } = "";

    /// <summary>What is answered.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The number of a record in its export, by which answers name what they answer ("1", then "1-1").</summary>
    public string Number { get; init; } = "";

    /// <summary>The number of an answer below that number, where it has a column of its own.</summary>
    public string NumberBelow { get; init; } = "";

    /// <summary>The account, by the identifier that survives a change of name where there is one.</summary>
    public string Account { get; init; } = "";

    /// <summary>The displayed name.</summary>
    public string Name { get; init; } = "";

    /// <summary>When the account was created.</summary>
    public string Joined { get; init; } = "";

    /// <summary>The picture.</summary>
    public string Avatar { get; init; } = "";

    /// <summary>What the account says of itself.</summary>
    public string Bio { get; init; } = "";

    /// <summary>A title that stands above the text.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the text is markup.</summary>
    public bool IsMarkup { get; init; }

    /// <summary>What was shared, apart from the text.</summary>
    public string Shared { get; init; } = "";

    /// <summary>What was re-posted.</summary>
    public string Repost { get; init; } = "";

    /// <summary>Links apart from the text: every value of every path.</summary>
    public string Links { get; init; } = "";

    /// <summary>When it was posted.</summary>
    public string Time { get; init; } = "";

    /// <summary>How the service shows that time ("2 days ago"): the time is no more exact than this.</summary>
    public string TimeInWords { get; init; } = "";

    /// <summary>Whether dates in digits begin with the day, where they leave it open.</summary>
    public bool IsDayFirst { get; init; }

    /// <summary>Whether times that name no zone are UTC.</summary>
    public bool IsUtc { get; init; }

    /// <summary>Where it can be read.</summary>
    public string Url { get; init; } = "";

    /// <summary>The language.</summary>
    public string Language { get; init; } = "";

    /// <summary>Answers and comments inside the record, which have its shape.</summary>
    public string Replies { get; init; } = "";

    /// <summary>Fields without a place in a comment that are kept beside it: their name there, and their paths.</summary>
    public IReadOnlyList<(string Name, string Paths)> Kept { get; init; } = [];

    /// <summary>The path that says of which kind a record is, where the service writes notices of its own ("Ana joined") among what people say.</summary>
    public string KindOfRecord { get; init; } = "";

    /// <summary>The kinds that somebody wrote; a record that names no kind is somebody's.</summary>
    public IReadOnlyList<string> SpokenKinds { get; init; } = [];

    /// <summary>What only this maker needs: the comment as it is so far and its record, and the comment as it should be.</summary>
    public Func<Comment, IExportRecord, Comment> Finish { get; init; } = (comment, _) => comment;

    /// <summary>Whether a record is a notice of the service, which nobody wrote.</summary>
    public bool IsNotice(IExportRecord record) => KindOfRecord.Length > 0 && record.All(KindOfRecord).FirstOrDefault() is { } kind && !SpokenKinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether a record is this maker's.</summary>
    public bool Fits(IExportRecord record) => Needs.All(group => group.Split('|').Any(record.Has));
}
