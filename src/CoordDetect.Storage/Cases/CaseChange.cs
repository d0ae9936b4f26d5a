namespace CoordDetect.Storage.Cases;

/// <summary>What to change in a case; null leaves a field as it is.</summary>
public sealed record CaseChange
{
    /// <inheritdoc cref="CaseRecord.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="CaseRecord.Purpose"/>
    public string? Purpose { get; init; }

    /// <inheritdoc cref="CaseRecord.Languages"/>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <inheritdoc cref="CaseRecord.RetainUntil"/>
    public DateOnly? RetainUntil { get; init; }
}
