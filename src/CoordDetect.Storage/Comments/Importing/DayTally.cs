namespace CoordDetect.Storage.Comments.Importing;

/// <summary>The comments of one site on one day: how many, and the times of the first and the last.</summary>
internal readonly record struct DayTally(long Count, long First, long Last)
{
    public static DayTally None => new(0, long.MaxValue, long.MinValue);

    public DayTally With(long posted) => new(Count + 1, Math.Min(First, posted), Math.Max(Last, posted));
}
