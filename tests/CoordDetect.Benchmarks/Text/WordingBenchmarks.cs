using BenchmarkDotNet.Attributes;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Benchmarks.Text;

/// <summary>The steps of the wording engine on 20,000 generated comments: <c>--filter '*Wording*'</c>.</summary>
[MemoryDiagnoser]
public class WordingBenchmarks
{
    private CommentCorpus _corpus = null!;
    private TokenizedCorpus _tokens = null!;
    private TextFamilies _families = null!;
    private LanguageModel _language = null!;

    /// <summary>Generates and reads the corpus.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using MemoryStream jsonl = new();
        new CommentGenerator(1).Write(jsonl, 20_000);
        jsonl.Position = 0;
        _corpus = CommentFiles.Read(jsonl, "generated.jsonl", new ReadOptions()).Corpus;
        _tokens = Tokenise();
        _families = Join(0.7);
        _language = LanguageModel.Train(_tokens, _families, new LanguageModelOptions(), 2, CancellationToken.None);
    }

    /// <summary>Cutting texts into words.</summary>
    [Benchmark]
    public TokenizedCorpus Tokenise() => TokenizedCorpus.Build(_corpus, new TokenizerOptions(), 2, CancellationToken.None);

    /// <summary>The join and its families.</summary>
    [Benchmark]
    [Arguments(0.5)]
    [Arguments(0.7)]
    [Arguments(0.9)]
    public TextFamilies Join(double threshold) =>
        TextFamilies.Find(_corpus, _tokens, new NearDuplicateOptions { Threshold = threshold }, 2, CancellationToken.None);

    /// <summary>Templates.</summary>
    [Benchmark]
    public TextTemplates Templates() => TextTemplates.Find(_tokens, _families, new TemplateOptions(), 2, CancellationToken.None);

    /// <summary>Shared passages.</summary>
    [Benchmark]
    public IReadOnlyList<SharedPassage> Passages() =>
        SharedPassages.Find(_tokens, _families, null, _language, new PassageOptions(), 2, CancellationToken.None);
}
