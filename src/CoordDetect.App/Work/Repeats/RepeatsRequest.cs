namespace CoordDetect.App.Work.Repeats;

/// <summary>What several accounts of a case posted is to be listed anew.</summary>
internal sealed record RepeatsRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "repeats";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "detect";

    /// <inheritdoc/>
    public override string? Lane => $"detect:{Case}";

    /// <inheritdoc/>
    public override string? Once => $"repeats:{Case}";
}
