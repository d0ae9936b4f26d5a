using System.Diagnostics;
using System.Globalization;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace CoordDetect.Benchmarks.Store;

/// <summary>
/// The search of a case's store beside one by Lucene, in one run: <c>search FOLDER</c> on a case that <c>case</c> made. Each answers a page of 50 comments, read from the store.
/// Lucene's documents are written in the order of time, the newest first, so that a page of the newest ends after its last hit; by what merges leave of that order is not asked here.
/// </summary>
internal static class SearchScale
{
    private const int Rounds = 5;
    private const int PageSize = 50;
    private const double BufferMegabytes = 256;

    public static async Task RunAsync(string folder)
    {
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System);
        ICase found = (await store.FindAsync("scale"))!;
        string place = Path.Combine(folder, "lucene-words");
        Meter meter = new();
        if (!Directory.Exists(place))
        {
            await WriteAsync(found, place);
            meter.Tell($"written by Lucene: {Directory.GetFiles(place).Sum(f => new FileInfo(f).Length) / 1e6:N0} MB");
        }
        using FSDirectory directory = FSDirectory.Open(place);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Console.WriteLine($"{reader.Leaves.Count} segments");
        IndexSearcher searcher = new(reader);
        NumericDocValues ids = MultiDocValues.GetNumericValues(reader, "id");
        List<double> sql = [], newest = [], best = [];
        foreach (string text in StoreQueries.Words)
        {
            SearchQuery query = SearchQuery.Parse(text);
            BooleanQuery asked = Translate(query);
            for (int round = 0; round < Rounds; round++)
            {
                sql.Add(await TimeAsync(async () => (await found.Search.FindAsync(query, new PageRequest())).Items.Count));
                newest.Add(await TimeAsync(() => ReadAsync(found, Newest(searcher, asked))));
                best.Add(await TimeAsync(() => ReadAsync(found, [.. searcher.Search(asked, PageSize).ScoreDocs.Select(d => ids.Get(d.Doc))])));
            }
        }
        Summary("store, newest first", sql);
        Summary("Lucene, newest first", newest);
        Summary("Lucene, best first", best);
    }

    private static async Task WriteAsync(ICase found, string place)
    {
        StoredCorpus all = await found.Comments.ReadCorpusAsync();
        int[] order = [.. Enumerable.Range(0, all.Corpus.CommentCount)];
        long[] times = [.. order.Select(c => all.Corpus.PostedAtOf(c).IsKnown ? -all.Corpus.PostedAtOf(c).UnixSeconds : long.MaxValue)];
        Array.Sort(times, order);
        using FSDirectory directory = FSDirectory.Open(place);
        using WordAnalyzer analyzer = new();
        IndexWriterConfig config = new(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = BufferMegabytes, MergePolicy = NoMergePolicy.NO_COMPOUND_FILES };
        using IndexWriter writer = new(directory, config);
        Field words = new("words", "", new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = false, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
        NumericDocValuesField id = new("id", 0);
        Document document = [words, id];
        foreach (int c in order)
        {
            words.SetStringValue(all.Corpus.TextOf(c));
            id.SetInt64Value(all.CommentIds[c]);
            writer.AddDocument(document);
        }
        writer.Commit();
    }

    private static BooleanQuery Translate(SearchQuery query)
    {
        using WordAnalyzer analyzer = new();
        BooleanQuery all = [];
        foreach (WordsTerm term in query.Terms.OfType<WordsTerm>())
        {
            string[] words = [.. term.Words.Select(w => Stem(analyzer, w))];
            Query part = term.IsPrefix ? new PrefixQuery(new Term("words", term.Words[^1])) : words.Length == 1 ? new TermQuery(new Term("words", words[0])) : Phrase(words);
            all.Add(part, term.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
        }
        return all;
    }

    private static PhraseQuery Phrase(string[] words)
    {
        PhraseQuery phrase = [];
        foreach (string word in words) phrase.Add(new Term("words", word));
        return phrase;
    }

    private static string Stem(Analyzer analyzer, string word)
    {
        using TokenStream stream = analyzer.GetTokenStream("words", word);
        Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        return stream.IncrementToken() ? term.ToString()! : word;
    }

    // The documents of each segment are in the order of time: so many of each are enough.
    private static long[] Newest(IndexSearcher searcher, Query query)
    {
        List<long> ids = [];
        Weight weight = searcher.CreateNormalizedWeight(query);
        foreach (AtomicReaderContext leaf in searcher.TopReaderContext.Leaves)
        {
            NumericDocValues id = leaf.AtomicReader.GetNumericDocValues("id");
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer) continue;
            for (int d = scorer.NextDoc(), taken = 0; d != DocIdSetIterator.NO_MORE_DOCS && taken < PageSize; d = scorer.NextDoc(), taken++) ids.Add(id.Get(d));
        }
        return [.. ids.Take(PageSize)];
    }

    private static async Task<int> ReadAsync(ICase found, long[] ids) => (await found.Comments.FindManyAsync(ids)).Count;

    private static async Task<double> TimeAsync(Func<Task<int>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Summary(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms"));
    }

    /// <summary>Words as French writes them: elided articles off, folded, stemmed lightly.</summary>
    private sealed class WordAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            StandardTokenizer words = new(LuceneVersion.LUCENE_48, reader);
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
            return new TokenStreamComponents(words, new FrenchLightStemFilter(folded));
        }
    }
}
