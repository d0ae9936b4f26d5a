using CoordDetect.Core.Text.Repeats;

namespace CoordDetect.Storage.Repeats;

/// <summary>Which repeats to list; an unset field does not filter.</summary>
public sealed record RepeatFilter
{
    /// <summary>Of this kind.</summary>
    public RepeatKind? Kind { get; init; }

    /// <summary>From at least so many accounts.</summary>
    public int LeastAccounts { get; init; } = 2;

    /// <summary>Only where none of the accounts posted anything else.</summary>
    public bool OnlyThis { get; init; }

    /// <summary>On this site, by its id.</summary>
    public long? Site { get; init; }

    /// <summary>With these characters in the text or address, one after the other; case and accents do not matter.</summary>
    public string? Words { get; init; }

    /// <summary>Posted on this day (UTC) or later at least once.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Posted on this day (UTC) or earlier at least once.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What comes first.</summary>
    public RepeatSort Sort { get; init; }
}
