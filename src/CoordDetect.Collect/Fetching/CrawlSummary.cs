namespace CoordDetect.Collect.Fetching;

/// <summary>How a crawl ended.</summary>
public sealed record CrawlSummary
{
    /// <summary>Which crawl of the case it was, from 1.</summary>
    public int Round { get; init; }

    /// <summary>Addresses that still waited from an earlier start.</summary>
    public int Resumed { get; init; }

    /// <summary>Pages that came in this start, unchanged ones included.</summary>
    public int Pages { get; init; }

    /// <summary>Pages asked for by this crawl over all its starts: what the budget counts.</summary>
    public int Asked { get; init; }

    /// <summary>New comments in this start.</summary>
    public int NewComments { get; init; }

    /// <summary>Comments in the case.</summary>
    public long Comments { get; init; }

    /// <summary>Comments left out because they are older than asked for.</summary>
    public int TooOld { get; init; }

    /// <summary>Comments that read otherwise than when they were seen before; <c>changes.jsonl</c> has them.</summary>
    public int Edited { get; init; }

    /// <summary>Comments that are gone from the pages that had shown them; <c>changes.jsonl</c> names them.</summary>
    public int Gone { get; init; }

    /// <summary>Bytes of bodies as they came over the wire.</summary>
    public long Bytes { get; init; }

    /// <summary>What became of the addresses, by outcome, in ordinal order.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Links that were not followed, by reason, in ordinal order.</summary>
    public required IReadOnlyDictionary<string, int> LinksLeft { get; init; }

    /// <summary>Addresses that still wait: the same command goes on with them.</summary>
    public int Waiting { get; init; }

    /// <summary>Hosts that were left alone, with the reason.</summary>
    public required IReadOnlyDictionary<string, string> ClosedHosts { get; init; }

    /// <summary>Whether the budget of pages ended the crawl.</summary>
    public bool BudgetSpent { get; init; }

    /// <summary>Records in the archive.</summary>
    public long Records { get; init; }

    /// <summary>The digest of the archive's last record: keep it elsewhere to prove later that nothing was changed.</summary>
    public required string Head { get; init; }

    /// <summary>The case's folder.</summary>
    public required string Folder { get; init; }
}
