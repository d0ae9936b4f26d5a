namespace CoordDetect.Core.Signals;

/// <summary>
/// What accounts have in their profiles, as objects that several accounts hold: a picture, a description, the mould of a name, a burst of sign-ups.
/// Only objects of two or more accounts are listed.
/// </summary>
public sealed class ProfileTrace : Trace
{
    private readonly int[][] _holders;
    private readonly Func<int, string> _describe;

    /// <summary>Makes a trace.</summary>
    /// <param name="holders">The accounts of each object, ascending.</param>
    /// <param name="describe">An object in words for a person.</param>
    public ProfileTrace(IReadOnlyList<int[]> holders, Func<int, string> describe)
    {
        _holders = [.. holders];
        _describe = describe;
    }

    /// <summary>How many objects there are.</summary>
    public int ObjectCount => _holders.Length;

    /// <summary>log10 of the smallest p-value that each object allows, whatever its frequency; null where frequency alone decides.</summary>
    public IReadOnlyList<double>? Log10Floor { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => _holders.Length == 0;

    /// <summary>The accounts that hold an object, ascending.</summary>
    public ReadOnlySpan<int> HoldersOf(int item) => _holders[item];

    /// <summary>An object in words for a person.</summary>
    public string Describe(int item) => _describe(item);
}
