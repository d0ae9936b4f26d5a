using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Style;

/// <summary>
/// Two accounts write alike in what nobody thinks about: small words, runs of characters, punctuation and its spacing, capitals, pictograms. Copied wording is
/// left out. Supporting evidence only: it is looked at where other evidence ties two accounts, and never ties any itself.
/// </summary>
public sealed class SameHand(SameHandOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-hand";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Style;

    /// <inheritdoc/>
    public bool IsSupporting => true;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        int[] words = new int[corpus.AccountCount];
        for (int c = 0; c < corpus.CommentCount; c++)
            if (corpus.HasKnownAuthor(c) && context.Families.FamilyOf(c) < 0) words[corpus.AccountOf[c]] += context.Tokens.WordsOf(c).Length;
        int[] row = new int[words.Length];
        int writers = 0;
        for (int a = 0; a < row.Length; a++) row[a] = words[a] >= options.MinimumWords ? writers++ : -1;
        if (writers < 2) return new StyleTrace(row, 8, new float[8 * writers]);
        StyleFeatures features = StyleFeatures.Choose(context, row);
        float[] counts = new float[writers * features.Count];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            int writer = row[corpus.AccountOf[c]];
            if (writer >= 0 && context.Families.FamilyOf(c) < 0) features.CountInto(context, c, counts.AsSpan(writer * features.Count, features.Count));
        }
        StyleScaling.Apply(counts, writers, features);
        return new StyleTrace(row, features.Count, counts);
    }
}
