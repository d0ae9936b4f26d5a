namespace CoordDetect.Core.Signals;

/// <summary>
/// Pairs of comments whose texts differ and yet share rare runs of words, with the words of every comment: what a test needs to say how often two comments of this corpus
/// share that much by chance. Pairs of which one answers the other are left out.
/// </summary>
public sealed class PassageTrace : Trace
{
    /// <summary>The first comment of each pair.</summary>
    public required int[] CommentA { get; init; }

    /// <summary>The second comment of each pair, above the first.</summary>
    public required int[] CommentB { get; init; }

    /// <summary>What the passages of each pair are worth together, in bits.</summary>
    public required float[] Bits { get; init; }

    /// <summary>Where the runs of each pair start in <see cref="Runs"/>; one entry more than there are pairs.</summary>
    public required int[] RunStart { get; init; }

    /// <summary>The short runs of words, as hashes, of which each pair's passages are made.</summary>
    public required ulong[] Runs { get; init; }

    /// <summary>How many words each comment of the corpus has.</summary>
    public required int[] Words { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => CommentA.Length == 0;

    /// <summary>The longest passage of a pair, for a person.</summary>
    public required Func<int, string> Describe { get; init; }

    /// <summary>The runs of a pair.</summary>
    public ReadOnlySpan<ulong> RunsOf(int pair) => Runs.AsSpan(RunStart[pair], RunStart[pair + 1] - RunStart[pair]);
}
