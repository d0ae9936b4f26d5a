namespace CoordDetect.App.Web.Cases;

/// <summary>One bar of the volume.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Comments">How many comments.</param>
/// <param name="IsBurst">Whether it stands far above what is usual in the case.</param>
public sealed record VolumeBar(DateOnly First, long Comments, bool IsBurst);
