namespace CoordDetect.Storage.Cases;

/// <summary>What must be said to begin a case.</summary>
public sealed record NewCase
{
    /// <summary>Letters, digits, '.', '-' and '_', at most 64, no dot first: the <c>NAME</c> of <c>--case</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title for people; the name where it is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>For which purpose personal data is kept here. Must not be empty.</summary>
    public required string Purpose { get; init; }

    /// <summary>The expected languages as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The last day on which its data may be kept.</summary>
    public required DateOnly RetainUntil { get; init; }
}
