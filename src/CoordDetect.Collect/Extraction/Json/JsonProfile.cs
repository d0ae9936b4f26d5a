using System.Text.Json;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Json;

/// <summary>Where the answers of a site's own interface keep the parts of a comment. Any object that has what is required is a comment, however deep it lies.</summary>
internal sealed record JsonProfile
{
    /// <summary>The extractor's identifier; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Raised when the same answer would give other comments.</summary>
    public required int Version { get; init; }

    /// <summary>What an object must have to be a comment.</summary>
    public required IReadOnlyList<JsonPath> Requires { get; init; }

    /// <summary>The identifier.</summary>
    public required JsonPath CommentId { get; init; }

    /// <summary>The author's handle or platform identifier.</summary>
    public required JsonPath Account { get; init; }

    /// <summary>When it was posted.</summary>
    public required JsonPath Time { get; init; }

    /// <summary>Whether times that name no zone are UTC, as their name says (<c>date_gmt</c>).</summary>
    public bool TimesAreUtc { get; init; }

    /// <summary>The content, as markup or plain text.</summary>
    public required JsonPath Content { get; init; }

    /// <summary>Whether the content is plain text whatever it looks like.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The comment that it answers; nesting says it where this does not.</summary>
    public JsonPath? Parent { get; init; }

    /// <summary>Reads the answered comment where a path does not say it.</summary>
    public Func<JsonElement, string?>? ParentOf { get; init; }

    /// <summary>The author's displayed name.</summary>
    public JsonPath? Name { get; init; }

    /// <summary>The author's address.</summary>
    public JsonPath? AccountUrl { get; init; }

    /// <summary>The digest of the author's mail address.</summary>
    public JsonPath? AuthorDigest { get; init; }

    /// <summary>Whether times without an offset are the server's own and not UTC.</summary>
    public bool HasLocalTimes { get; init; }

    /// <summary>The author's picture.</summary>
    public JsonPath? Avatar { get; init; }

    /// <summary>When the account was created.</summary>
    public JsonPath? Joined { get; init; }

    /// <summary>How many comments the account has written.</summary>
    public JsonPath? Posts { get; init; }

    /// <summary>The permanent link.</summary>
    public JsonPath? Url { get; init; }

    /// <summary>What stands before the identifier in the anchor that the service's script gives a comment in the page that embeds it; null where it gives none.</summary>
    public string? AnchorPrefix { get; init; }

    /// <summary>The address of the comment's thread, or of the comment on it, where one answer lists comments of many threads.</summary>
    public JsonPath? Thread { get; init; }

    /// <summary>Reads the address of the comment's thread where no path gives it.</summary>
    public Func<JsonElement, string?>? ThreadOf { get; init; }

    /// <summary>Whether names come with character references, as stored for pages.</summary>
    public bool NamesAreMarkup { get; init; }

    /// <summary>Gives a name that pages show in several spellings its one spelling as an account.</summary>
    public Func<string, string>? AccountSpelling { get; init; }

    /// <summary>Whether such an object is a notice that another site links here.</summary>
    public Func<JsonElement, bool>? IsTrackback { get; init; }

    /// <summary>Whether such an object holds no words of anybody: it was deleted, or tells what was done to the thread.</summary>
    public Func<JsonElement, bool>? IsVoid { get; init; }

    /// <summary>Whether such an object opens a thread.</summary>
    public Func<JsonElement, bool>? IsOpener { get; init; }

    /// <summary>Where objects of related kinds (users) are kept apart, by identifier: the JSON:API way.</summary>
    public bool HasIncluded { get; init; }

    /// <summary>Finds the same JSON in pages that carry it for their scripts.</summary>
    public Func<PageView, IEnumerable<JsonElement>>? CarriedBy { get; init; }
}
