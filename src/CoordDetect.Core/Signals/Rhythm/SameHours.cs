using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Rhythm;

/// <summary>
/// The hours of the week of two accounts are more alike than those of random pairs as active. Looked at where accounts coincide in something else.
/// </summary>
public sealed class SameHours(SameHoursOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-hours";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Rhythm;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        int[] hours = new int[corpus.CommentCount];
        for (int c = 0; c < hours.Length; c++)
        {
            bool tells = corpus.HasKnownAuthor(c) && corpus.PrecisionOf[c] is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour;
            hours[c] = tells ? (int)Math.DivRem(corpus.TimeOf[c], 3_600).Quotient : RhythmTrace.NoHour;
        }
        return new RhythmTrace { HourOf = hours, MinimumHours = options.MinimumHours };
    }
}
