using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Passages;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>Two comments whose texts differ share runs of words that are rare in the corpus: what is left where a text was said again in other words.</summary>
public sealed class PassagesInCommon(SharedPassageOptions options) : ISignal
{
    // What a single passage must be worth to count among those of a pair.
    private const double BitsAPassage = 20;

    private const int PairsAText = 4;

    // Of a text that thousands copied these few stand for all; its copies are the business of same-text.
    private const int CopiesLookedAt = 4;

    /// <inheritdoc/>
    public string Id => "shared-passage";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Wording;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        PassageOptions search = new() { MinimumWords = options.MinimumWords, MinimumBits = BitsAPassage, MostTexts = options.MostTexts, MostPairsAText = PairsAText, BeyondChance = false };
        IReadOnlyList<SharedPassage> passages = SharedPassages.Find(
            context.Tokens, context.Families, null, context.Language, search, context.Threads, context.Cancellation);
        PassagePairs pairs = new(context, options);
        for (int from = 0, to; from < passages.Count; from = to)
        {
            to = from + 1;
            while (to < passages.Count && passages[to].CommentA == passages[from].CommentA && passages[to].CommentB == passages[from].CommentB) to++;
            pairs.Add(passages, from, to);
        }
        return pairs.Seal();
    }

    // Collects pairs of comments: those of the passages, and of the copies of their texts.
    private sealed class PassagePairs(SignalContext context, SharedPassageOptions options)
    {
        private readonly ShingleReader _reader = new(context.Tokens, context.Families.Options);
        private readonly Conversations _conversations = new(context.Corpus);
        private readonly List<int> _commentA = [], _commentB = [], _runStart = [0], _longest = [];
        private readonly List<float> _bits = [];
        private readonly List<ulong> _runs = [];
        private readonly List<SharedPassage> _described = [];

        public void Add(IReadOnlyList<SharedPassage> passages, int from, int to)
        {
            SharedPassage longest = passages[from];
            double bits = 0, most = 0;
            for (int p = from; p < to; p++) most += passages[p].Bits;
            if (most < options.MinimumBits) return;
            HashSet<ulong> runs = [];
            for (int p = from; p < to; p++)
            {
                if (passages[p].Bits > longest.Bits) longest = passages[p];
                // The same words at two places are one passage.
                bool fresh = false;
                ReadOnlySpan<int> passage = _reader.Wording(passages[p].CommentA).Slice(passages[p].StartA, passages[p].Length);
                for (int w = 0; w + options.MinimumWords <= passage.Length; w++) fresh |= runs.Add(ShingleReader.Hash(passage.Slice(w, options.MinimumWords)));
                if (fresh) bits += passages[p].Bits;
            }
            if (bits < options.MinimumBits) return;
            DistinctTexts texts = context.Families.Texts;
            string words = WordsOf(longest);
            int before = _commentA.Count;
            foreach (int a in FirstOf(texts, longest.CommentA))
                foreach (int b in FirstOf(texts, longest.CommentB))
                    if (!_conversations.Holds(a, b, words)) AddPair(a, b, (float)bits, runs);
            if (_commentA.Count > before) _described.Add(longest);
        }

        public PassageTrace Seal() => new()
        {
            CommentA = [.. _commentA],
            CommentB = [.. _commentB],
            Bits = [.. _bits],
            RunStart = [.. _runStart],
            Runs = [.. _runs],
            Words = [.. Enumerable.Range(0, context.Corpus.CommentCount).Select(c => context.Tokens.WordsOf(c).Length)],
            Describe = pair => Excerpt.Of(WordsOf(_described[_longest[pair]])),
        };

        private void AddPair(int a, int b, float bits, HashSet<ulong> runs)
        {
            _commentA.Add(Math.Min(a, b));
            _commentB.Add(Math.Max(a, b));
            _bits.Add(bits);
            _runs.AddRange(runs);
            _runStart.Add(_runs.Count);
            _longest.Add(_described.Count);
        }

        private int[] FirstOf(DistinctTexts texts, int comment)
        {
            List<int> first = new(CopiesLookedAt);
            foreach (int copy in texts.MembersOf(texts.TextOf[comment]))
                if (first.Count < CopiesLookedAt && context.Corpus.HasKnownAuthor(copy)) first.Add(copy);
            return [.. first];
        }

        private string WordsOf(SharedPassage passage)
        {
            ReadOnlySpan<int> words = _reader.Wording(passage.CommentA).Slice(passage.StartA, passage.Length);
            return string.Join(' ', words.ToArray().Select(w => w < 0 ? "…" : context.Tokens.WordText(w)));
        }
    }
}
