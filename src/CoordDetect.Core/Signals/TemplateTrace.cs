namespace CoordDetect.Core.Signals;

/// <summary>Templates with slots and the comments that fill them.</summary>
public sealed class TemplateTrace : Trace
{
    /// <summary>Where the comments of each template start in <see cref="Comments"/>; one entry more than there are templates.</summary>
    public required int[] Start { get; init; }

    /// <summary>The comments of each template, ascending.</summary>
    public required int[] Comments { get; init; }

    /// <summary>What a comment of each template saves, in bits, against being written by itself.</summary>
    public required double[] Bits { get; init; }

    /// <summary>For each template its slots with a stock of fillings, in words for a person.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Slots { get; init; }

    /// <summary>How many templates there are.</summary>
    public int TemplateCount => Bits.Length;

    /// <inheritdoc/>
    public override bool IsEmpty => Bits.Length == 0;

    /// <summary>The comments of a template.</summary>
    public ReadOnlySpan<int> CommentsOf(int template) => Comments.AsSpan(Start[template], Start[template + 1] - Start[template]);
}
