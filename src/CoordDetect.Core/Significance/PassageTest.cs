using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do the comments of two accounts share wording more often than those of any two accounts of this corpus? The null is the corpus itself: the rate at which two
/// comments of one thread, of one site or of two sites share so many bits (<see cref="PassageRates"/>), times what the two accounts have to compare. Of two accounts the
/// dearest coincidences count, each comment once and each wording once; the j dearest are tested against the Poisson tail of their mean for every j, and the smallest p-value pays for
/// the number of j tried (Bonferroni). Cost: a sort of the listed pairs of comments.
/// </summary>
public sealed class PassageTest(CommentCorpus corpus, PassageTrace trace) : IPairTest
{
    private readonly PassageRates _rates = new(corpus, trace);

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        PassageMeasurement measured = new(corpus, trace, _rates, authorship);
        cancellation.ThrowIfCancellationRequested();
        measured.Score();
        return measured;
    }
}
