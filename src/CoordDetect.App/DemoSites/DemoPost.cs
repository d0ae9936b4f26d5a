using CoordDetect.Core.Corpus;

namespace CoordDetect.App.DemoSites;

/// <summary>One comment of a demo site.</summary>
/// <param name="Id">Its identifier, unique on the site.</param>
/// <param name="Number">Its place in its thread, from 1.</param>
/// <param name="Member">Who wrote it.</param>
/// <param name="Body">What it says.</param>
/// <param name="PostedAt">When, as finely as the site tells.</param>
/// <param name="Parent">The comment that it answers, or null.</param>
public sealed record DemoPost(long Id, int Number, DemoMember Member, DemoBody Body, PostedAt PostedAt, DemoPost? Parent)
{
    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Utc => DateTimeOffset.FromUnixTimeSeconds(PostedAt.UnixSeconds);

    /// <summary>Whether the site tells no more than the day.</summary>
    public bool DayOnly => PostedAt.Precision >= TimePrecision.Day;
}
