namespace CoordDetect.App.Work.Crawl;

/// <summary>What the command line collected for a case is to be taken into the store.</summary>
internal sealed record TakeInRequest : WorkRequest
{
    /// <summary>The kind of the job and of the source.</summary>
    public const string KindName = "folder";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "import";

    /// <inheritdoc/>
    public override string? Lane => $"folder:{Case}";

    /// <inheritdoc/>
    public override string? Once => $"folder:{Case}";
}
