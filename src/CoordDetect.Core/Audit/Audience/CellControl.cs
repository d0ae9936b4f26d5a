namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// What a cell of creation times is compared with: twice what the cells before and after bring to a run, and the share of followers elsewhere
/// who were as old when they came. Where a run brings young accounts of every age, none is a batch.
/// </summary>
/// <param name="Start">The first member of the cell with which a run may begin.</param>
/// <param name="Before">By member: how many accounts of the cell before stand before it in the order.</param>
/// <param name="After">By member: how many accounts of the cell after.</param>
/// <param name="Elsewhere">The share of followers outside a run, from its first to its last place, who were as old.</param>
internal sealed record CellControl(int Start, int[] Before, int[] After, Func<int, int, double> Elsewhere)
{
    /// <summary>How many the larger of the cells beside it brings to the run between two members.</summary>
    public int Beside(int first, int last) => Math.Max(Before[last] - Before[first], After[last] - After[first]);
}
