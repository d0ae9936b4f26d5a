namespace CoordDetect.Core.Signals;

/// <summary>The calendar hour of each comment, for comparing the hours that accounts keep.</summary>
public sealed class RhythmTrace : Trace
{
    /// <summary>Hours since 1970 (UTC) of each comment; <see cref="NoHour"/> where its clock does not tell.</summary>
    public required int[] HourOf { get; init; }

    /// <summary>In how many different hours an account must have written to be compared.</summary>
    public required int MinimumHours { get; init; }

    /// <summary>No usable hour.</summary>
    public const int NoHour = int.MinValue;

    /// <inheritdoc/>
    public override bool IsEmpty => !HourOf.AsSpan().ContainsAnyExcept(NoHour);
}
