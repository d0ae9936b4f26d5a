namespace CoordDetect.App.Work.Politeness;

/// <summary>Gives out turns at hosts, so that crawls that follow each other keep the pause between two requests.</summary>
internal interface IHostTurns
{
    /// <summary>Takes the next turn at a host: how long to wait for it. The one after it is <paramref name="gap"/> later.</summary>
    Task<TimeSpan> TakeAsync(string host, TimeSpan gap, CancellationToken cancellation);
}
