using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>A signal, what it sees in a corpus, and the test of that under its null model.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Trace">What it sees.</param>
/// <param name="Test">Whether that is more than chance, over all pairs; null where it is a follow-up, a mere property, or sees nothing at all.</param>
/// <param name="FollowUp">Whether that is more than chance, for pairs that coincide otherwise; null where <paramref name="Test"/> says it.</param>
public sealed record SignalTest(ISignal Signal, Trace Trace, IPairTest? Test, IFollowUpTest? FollowUp)
{
    /// <summary>Chooses the null model that fits the trace.</summary>
    public static SignalTest For(ISignal signal, Trace trace, CommentCorpus corpus)
    {
        if (trace.IsEmpty) return new SignalTest(signal, trace, null, null);
        return trace switch
        {
            ObjectTrace objects => new SignalTest(signal, trace, new ObjectOverlapTest(corpus, objects), null),
            PassageTrace passages => new SignalTest(signal, trace, new PassageTest(corpus, passages), null),
            TemplateTrace templates => new SignalTest(signal, trace, new TemplateTest(templates), null),
            TimingTrace timing => new SignalTest(signal, trace, new JitterTest(timing), null),
            ArrivalTrace arrivals => new SignalTest(signal, trace, new ArrivalTest(corpus, arrivals), null),
            TargetTrace targets => new SignalTest(signal, trace, new TargetChoiceTest(corpus, targets), null),
            ReplyTrace replies => new SignalTest(signal, trace, new ReplyChoiceTest(replies), null),
            ProfileTrace profiles => new SignalTest(signal, trace, new ProfileOverlapTest(corpus, profiles), null),
            RhythmTrace rhythm => new SignalTest(signal, trace, null, new RhythmTest(corpus, rhythm)),
            StyleTrace style => new SignalTest(signal, trace, null, new StyleTest(corpus, style)),
            PropertyTrace => new SignalTest(signal, trace, null, null),
            _ => throw new ArgumentException($"There is no null model for {trace.GetType().Name}.", nameof(trace)),
        };
    }
}
