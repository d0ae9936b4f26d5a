namespace CoordDetect.App.Report.Model;

/// <summary>A coincidence, side by side.</summary>
/// <param name="Id">Its evidence id, as in <c>evidence.csv</c>.</param>
/// <param name="Signal">The id of the signal that saw it.</param>
/// <param name="Object">What the two coincide on.</param>
/// <param name="DeltaSeconds">How far the second comment is from the first, or null where that is unknown.</param>
/// <param name="Bits">Its surprise in bits.</param>
/// <param name="SharedWords">How many words stand in both comments in longer runs.</param>
/// <param name="First">The earlier comment, where that is known.</param>
/// <param name="Second">The other one.</param>
public sealed record EvidenceView(
    int Id, string Signal, string Object, long? DeltaSeconds, double Bits, int SharedWords, CommentView First, CommentView Second);
