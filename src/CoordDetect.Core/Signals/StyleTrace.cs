namespace CoordDetect.Core.Signals;

/// <summary>How the accounts that wrote enough write, as profiles over the same features.</summary>
public sealed class StyleTrace : Trace
{
    private readonly int[] _row;
    private readonly float[] _profiles;
    private readonly int _features;

    /// <summary>Makes a trace.</summary>
    /// <param name="row">The row of each account; -1 for those that wrote too little.</param>
    /// <param name="features">How many features a profile has; a multiple of 8.</param>
    /// <param name="profiles">The rows: standardised among the writers of the corpus, each of length 1 (or 0).</param>
    public StyleTrace(int[] row, int features, float[] profiles)
    {
        _row = row;
        _features = features;
        _profiles = profiles;
        Writers = [.. Enumerable.Range(0, row.Length).Where(a => row[a] >= 0)];
    }

    /// <summary>The accounts with a profile, ascending.</summary>
    public IReadOnlyList<int> Writers { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Writers.Count < 2;

    /// <summary>Whether an account has a profile.</summary>
    public bool Has(int account) => _row[account] >= 0;

    /// <summary>The profile of an account.</summary>
    public ReadOnlySpan<float> ProfileOf(int account) => _profiles.AsSpan(_row[account] * _features, _features);
}
