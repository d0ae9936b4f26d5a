using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="TemplateTest"/>, and the slots behind a pair.</summary>
internal sealed class TemplateMeasurement(TemplateTrace trace, IReadOnlyDictionary<ulong, TemplateTest.Meeting> meetings, PairScores scores) : IPairMeasurement
{
    // More slots of one letter convince nobody who is not convinced by these.
    private const int SlotsShown = 12;

    public PairScores Scores => scores;

    /// <summary>One coincidence a slot: the stock that both draw from.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        if (!meetings.TryGetValue(PairScores.Key(a, b), out TemplateTest.Meeting meeting)) return [];
        IReadOnlyList<string> slots = trace.Slots[meeting.Template];
        return slots.Take(SlotsShown).Select((slot, s) => new Coincidence(
            slot, ((long)meeting.Template << 16) | (uint)s, meeting.CommentA, meeting.CommentB, trace.Bits[meeting.Template] / slots.Count)
        { IsApart = true });
    }
}
