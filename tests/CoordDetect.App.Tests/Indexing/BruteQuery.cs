namespace CoordDetect.App.Tests.Indexing;

/// <summary>A query as the brute force takes it.</summary>
internal sealed record BruteQuery(IReadOnlyList<BruteTerm> Terms, DateOnly? After, DateOnly? Before)
{
    /// <summary>The query in words.</summary>
    public override string ToString() => string.Join(' ', [
        .. Terms.Select(t => t.ToString()),
        .. After is { } after ? [$"after:{after:yyyy-MM-dd}"] : Array.Empty<string>(),
        .. Before is { } before ? [$"before:{before:yyyy-MM-dd}"] : Array.Empty<string>()]);
}
