using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>Two comments side by side, and all that they are shown to coincide on.</summary>
/// <param name="Coincidences">What they coincide on, strongest first; at least one.</param>
/// <param name="Apart">How far the two comments lie apart, or null where that is unknown.</param>
/// <param name="SharedWords">How many words stand in both comments in longer runs.</param>
/// <param name="First">The earlier comment, where that is known.</param>
/// <param name="Second">The other one.</param>
public sealed record EvidenceView(
    IReadOnlyList<CoincidenceView> Coincidences, TimeApart? Apart, int SharedWords, CommentView First, CommentView Second);
