using CoordDetect.Core;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Index;

/// <summary>How an index is made. Part of its identity: one made otherwise is made again.</summary>
public sealed record IndexOptions
{
    /// <summary>How texts are cut into words.</summary>
    public TokenizerOptions Cutting { get; init; } = new();

    /// <summary>What makes a family, and what texts are compared by. Other thresholds can be asked for in every question.</summary>
    public NearDuplicateOptions Families { get; init; } = new DetectionOptions().NearDuplicates;

    /// <summary>How many bytes of new documents are gathered before they are written, in MB.</summary>
    public double BufferMegabytes { get; init; } = 192;

    /// <summary>
    /// Where the shingles of a text stand in no more than so many places of the index altogether, all places are counted; beyond that only its rarest
    /// shingles lead to candidates. Both ways are exact; the first is cheaper where places are few.
    /// </summary>
    internal long CountingLimit { get; init; } = 8_192;
}
