using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Links;
using CoordDetect.Core.Text.Stripping;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>
/// A corpus cut into words, links, hashtags and mentions: for each comment the ids of its tokens in the order of its text, as columns.
/// Ids count from 0 in order of falling frequency. Immutable, and safe to read from several threads.
/// </summary>
public sealed class TokenizedCorpus
{
    private readonly TokenColumn[] _columns;
    private readonly Vocabulary[] _vocabularies;
    private readonly int[] _domainOfLink;
    private readonly bool[] _symbols;
    private readonly List<string> _domains = [];

    private TokenizedCorpus(int comments, TokenColumn[] columns, Vocabulary[] vocabularies, TokenizerOptions options)
    {
        CommentCount = comments;
        Options = options;
        _columns = columns;
        _vocabularies = vocabularies;
        _symbols = new bool[VocabularySize];
        for (int word = 0; word < _symbols.Length; word++) _symbols[word] = StartsWithSymbol(WordCharacters(word));
        _domainOfLink = new int[LinkCount];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        for (int link = 0; link < LinkCount; link++)
        {
            _domainOfLink[link] = -1;
            string address = LinkText(link);
            if (ContactReader.IsContact(address)) continue;
            string domain = LinkCanonicalizer.DomainOf(address);
            if (known.TryAdd(domain, _domains.Count)) _domains.Add(domain);
            _domainOfLink[link] = known[domain];
        }
    }

    /// <summary>How many comments there are.</summary>
    public int CommentCount { get; }

    /// <summary>How the texts were cut.</summary>
    public TokenizerOptions Options { get; }

    /// <summary>How many distinct words there are.</summary>
    public int VocabularySize => _vocabularies[0].Count;

    /// <summary>How many distinct links there are.</summary>
    public int LinkCount => _vocabularies[1].Count;

    /// <summary>How many distinct domains the links have.</summary>
    public int DomainCount => _domains.Count;

    /// <summary>How many distinct hashtags there are.</summary>
    public int HashtagCount => _vocabularies[2].Count;

    /// <summary>How many distinct mentions there are.</summary>
    public int MentionCount => _vocabularies[3].Count;

    /// <summary>How often each word occurs, over all comments, signatures included.</summary>
    public ReadOnlySpan<int> WordFrequency => _vocabularies[0].Frequency;

    /// <summary>Cuts the texts of <paramref name="corpus"/> on <paramref name="threads"/> threads. The result is the same for any number of them.</summary>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static TokenizedCorpus Build(CommentCorpus corpus, TokenizerOptions options, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        TokenColumn[] columns = [.. Enumerable.Range(0, 4).Select(_ => new TokenColumn(corpus.CommentCount))];
        TokenizingWorker[] workers = new TokenizingWorker[Math.Max(1, Math.Min(threads, columns[0].BlockCount))];
        int[] workerOfBlock = new int[columns[0].BlockCount];
        int next = -1;
        Parallel.For(0, workers.Length, Parallelism(workers.Length, cancellation), w =>
        {
            TokenizingWorker worker = workers[w] = new TokenizingWorker(corpus, options);
            for (int block; (block = Interlocked.Increment(ref next)) < workerOfBlock.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                worker.ScanBlock(block, columns);
                workerOfBlock[block] = w;
            }
        });
        Vocabulary[] vocabularies = [.. Enumerable.Range(0, 4).Select(c => Renumber(c, columns[c], workers, workerOfBlock))];
        Strip(corpus, columns, options, threads, cancellation);
        return new TokenizedCorpus(corpus.CommentCount, columns, vocabularies, options);
    }

    /// <summary>The words of comment <paramref name="comment"/> in order: words, pictograms, pairs of characters of unspaced scripts.</summary>
    public ReadOnlySpan<int> WordsOf(int comment) => _columns[0][comment];

    /// <summary>The links of comment <paramref name="comment"/>, each once, in order of first appearance.</summary>
    public ReadOnlySpan<int> LinksOf(int comment) => _columns[1][comment];

    /// <summary>The hashtags of comment <paramref name="comment"/>, without their sign, folded.</summary>
    public ReadOnlySpan<int> HashtagsOf(int comment) => _columns[2][comment];

    /// <summary>The mentions of comment <paramref name="comment"/>, without their sign, folded.</summary>
    public ReadOnlySpan<int> MentionsOf(int comment) => _columns[3][comment];

    /// <summary>Word <paramref name="id"/>, folded.</summary>
    public string WordText(int id) => _vocabularies[0][id].ToString();

    /// <summary>The characters of word <paramref name="id"/>, folded.</summary>
    public ReadOnlySpan<char> WordCharacters(int id) => _vocabularies[0][id];

    /// <summary>Whether word <paramref name="id"/> is a pictogram and not made of letters or digits.</summary>
    public bool IsSymbol(int id) => _symbols[id];

    /// <summary>The id of a folded word, or -1 where no comment holds it.</summary>
    public int FindWord(ReadOnlySpan<char> folded) => _vocabularies[0].Find(folded);

    /// <summary>The canonical address of link <paramref name="id"/>: see <see cref="LinkCanonicalizer"/>.</summary>
    public string LinkText(int id) => _vocabularies[1][id].ToString();

    /// <summary>The domain of link <paramref name="link"/>; -1 where it is a contact and leads to no site.</summary>
    public int DomainOfLink(int link) => _domainOfLink[link];

    /// <summary>The name of domain <paramref name="id"/>.</summary>
    public string DomainText(int id) => _domains[id];

    /// <summary>Hashtag <paramref name="id"/>, folded, without its sign.</summary>
    public string HashtagText(int id) => _vocabularies[2][id].ToString();

    /// <summary>Mention <paramref name="id"/>, folded, without its sign.</summary>
    public string MentionText(int id) => _vocabularies[3][id].ToString();

    internal static ParallelOptions Parallelism(int threads, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };

    // What others wrote or nobody did. Signatures go first, so that what a reply repeats of another's signature is not looked for.
    private static void Strip(CommentCorpus corpus, TokenColumn[] columns, TokenizerOptions options, int threads, CancellationToken cancellation)
    {
        if (options.StripSignatures) SignatureFinder.Drop(corpus, columns[0], options.SignatureMinimumComments);
        columns[0].Compact();
        if (options.StripBoilerplate) BoilerplateFinder.Drop(corpus, columns[0], columns[1], options);
        if (options.StripQuotedInThread) QuotedInThread.Drop(corpus, columns[0], threads, cancellation);
        if (options.StripRepeatedParent) RepeatedParent.Drop(corpus, columns[0], threads, cancellation);
        columns[0].Compact();
    }

    private static bool StartsWithSymbol(ReadOnlySpan<char> word) =>
        Rune.DecodeFromUtf16(word, out Rune first, out _) == System.Buffers.OperationStatus.Done
        && Rune.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.OtherSymbol;

    private static Vocabulary Renumber(int column, TokenColumn tokens, TokenizingWorker[] workers, int[] workerOfBlock)
    {
        WordTable[] tables = [.. workers.Select(w => column switch
        {
            0 => w.Sink.Words,
            1 => w.Sink.Links,
            2 => w.Sink.Hashtags,
            _ => w.Sink.Mentions,
        })];
        Vocabulary vocabulary = Vocabulary.Merge(tables, out int[][] maps);
        Parallel.For(0, tokens.BlockCount, Parallelism(workers.Length, CancellationToken.None), block =>
        {
            int[] map = maps[workerOfBlock[block]];
            foreach (ref int token in tokens.Block(block)) token = map[token];
        });
        return vocabulary;
    }
}
