namespace CoordDetect.Core.Signals.Wording;

/// <summary>Passages that overlap, as one object.</summary>
/// <param name="Comments">The comments that hold it, ascending, one a distinct text.</param>
/// <param name="Bits">The least surprise of its passages.</param>
/// <param name="Comment">The comment that its longest passage is shown from.</param>
/// <param name="Start">The first word of that passage there.</param>
/// <param name="Length">How many words it has.</param>
internal sealed record PassageObject(IReadOnlyList<int> Comments, double Bits, int Comment, int Start, int Length);
