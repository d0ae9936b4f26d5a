using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Which short runs of words stand in several threads: a byte for each place of a table of hashes with the mark of the one thread that has it. Two runs that fall on one place count as one that stands in several threads, which
/// happens to one run in four at most. Cost: one pass over the words, four bytes a word.
/// </summary>
internal sealed class GoingRound
{
    private const byte Several = byte.MaxValue;
    private const int PlacesAWord = 4;
    private const int MostPlaces = 1 << 28;
    private readonly byte[] _threadAt;

    public GoingRound(CommentCorpus corpus, TokenColumn words, int run)
    {
        long all = 0;
        for (int c = 0; c < corpus.CommentCount; c++) all += words[c].Length;
        _threadAt = new byte[(int)Math.Min(MostPlaces, System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, all * PlacesAWord)))];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            byte mark = (byte)(1 + (ShingleReader.Mix((ulong)corpus.ThreadOf[c] + 1) % (Several - 1)));
            ReadOnlySpan<int> own = words[c];
            for (int i = 0; i + run <= own.Length; i++)
            {
                ref byte at = ref _threadAt[Place(ShingleReader.Hash(own.Slice(i, run)))];
                at = at == 0 || at == mark ? mark : Several;
            }
        }
    }

    /// <summary>Whether a run stands in more than one thread.</summary>
    public bool Holds(ulong run) => _threadAt[Place(run)] == Several;

    private int Place(ulong run) => (int)(run & (ulong)(_threadAt.Length - 1));
}
