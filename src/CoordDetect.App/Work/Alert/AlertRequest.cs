namespace CoordDetect.App.Work.Alert;

/// <summary>Whoever is to be told something is to be told now.</summary>
internal sealed record AlertRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "alert";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "watch";

    /// <inheritdoc/>
    public override string? Lane => KindName;

    /// <inheritdoc/>
    public override string? Once => KindName;
}
