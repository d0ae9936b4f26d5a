using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction;

/// <summary>One comment as a page or an export shows it.</summary>
public sealed record ExtractedComment
{
    /// <summary>Its identifier on its site; null where the page gives none (its position then stands for it).</summary>
    public string? CommentId { get; init; }

    /// <summary>The identifier of the comment that it answers.</summary>
    public string? Parent { get; init; }

    /// <summary>The author's handle or platform identifier; null where the page names nobody.</summary>
    public string? Account { get; init; }

    /// <summary>The address of the author's profile or site.</summary>
    public string? AccountUrl { get; init; }

    /// <summary>The author's displayed name.</summary>
    public string? AccountName { get; init; }

    /// <summary>When the account was created.</summary>
    public PostedAt AccountCreated { get; init; }

    /// <summary>How many comments the site says the account has written.</summary>
    public int? Posts { get; init; }

    /// <summary>The address of the author's picture.</summary>
    public string? Avatar { get; init; }

    /// <summary>The digest of the author's mail address, where the site gives one: it tells guests of one name apart.</summary>
    public string? AuthorDigest { get; init; }

    /// <summary>When it was posted, never finer than the page says.</summary>
    public PostedAt PostedAt { get; init; }

    /// <summary>Whether the offset from UTC of <see cref="PostedAt"/> was known; where false, the site's clock counts as UTC.</summary>
    public bool ZoneKnown { get; init; }

    /// <summary>How the offset is known where the page told it apart from the comment's own time ("page clock: Europe/Paris"); or null.</summary>
    public string? ZoneFrom { get; init; }

    /// <summary>What was written, as plain text without quotes and signature.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 (hexadecimal) over the element names, link targets and words of the comment's markup; null for sources without markup.</summary>
    public string? HtmlDigest { get; init; }

    /// <summary>Where it can be read: its permanent link, else the page.</summary>
    public string? Url { get; init; }

    /// <summary>Its anchor in the page that embeds the service that listed it; null where the list was not such a service's.</summary>
    public string? Anchor { get; init; }

    /// <summary>An address of its thread (or of itself there), in answers and feeds that list comments of many threads; null where the page is the thread.</summary>
    public Uri? Thread { get; init; }

    /// <summary>Its place among the comments of the page, from 0.</summary>
    public int Position { get; init; }

    /// <summary>The extractor that found it.</summary>
    public string Extractor { get; init; } = "";

    /// <summary>The version of that extractor.</summary>
    public int ExtractorVersion { get; init; }

    /// <summary>What it is.</summary>
    public CommentKind Kind { get; init; }

    /// <summary>What it quotes, in order.</summary>
    public IReadOnlyList<QuotedText> Quotes { get; init; } = [];

    /// <summary>The author's signature, where the page sets it apart.</summary>
    public string? Signature { get; init; }

    /// <summary>Addresses that the text links to, in order, each once; quotes and signatures apart.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
