namespace CoordDetect.App.Work.Watch;

/// <summary>The watched addresses of a case that are due on one host are to be looked at.</summary>
internal sealed record WatchRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "watch";

    /// <summary>The host and its port.</summary>
    public required string Site { get; init; }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "watch";

    /// <inheritdoc/>
    public override string? Lane => $"folder:{Case}";

    /// <inheritdoc/>
    public override string? Host => Site;

    /// <inheritdoc/>
    public override string? Once => $"watch:{Case}:{Site}";
}
