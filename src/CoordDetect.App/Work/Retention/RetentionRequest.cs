namespace CoordDetect.App.Work.Retention;

/// <summary>What is kept no longer is to be deleted.</summary>
internal sealed record RetentionRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "retention";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "watch";

    /// <inheritdoc/>
    public override string? Once => KindName;
}
