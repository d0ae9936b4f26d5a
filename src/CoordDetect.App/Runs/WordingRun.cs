using System.Globalization;
using System.Text.Json.Nodes;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.App.Runs;

/// <summary>All ways of sharing wording in one corpus, with how long each took to find.</summary>
internal sealed record WordingRun(
    CommentCorpus Corpus, ImportSummary Read, TextFamilies Families, TextTemplates Templates, IReadOnlyList<SharedPassage> Passages, RewordedGroups Reworded)
{
    private StageClock Clock { get; init; } = new(null);

    /// <summary>Reads the inputs and finds what they share.</summary>
    public static WordingRun FromFiles(
        IReadOnlyList<string> inputs, ReadOptions reading, NearDuplicateOptions options, int threads, IProgress<StageProgress> display, CancellationToken cancellation)
    {
        StageClock clock = new(display);
        (CommentCorpus corpus, ImportSummary read) = CommentSources.Read(inputs, reading, clock, cancellation);
        NothingRead.Refuse(read);
        void Begin(string stage) => clock.Report(new StageProgress(stage, 0, corpus.CommentCount));
        Begin("cutting texts into words");
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), threads, cancellation);
        Begin("joining near-duplicates");
        TextFamilies families = TextFamilies.Find(corpus, tokens, options, threads, cancellation);
        Begin("learning the language");
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), threads, cancellation);
        Begin("finding templates");
        TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions(), threads, cancellation);
        Begin("finding shared passages");
        IReadOnlyList<SharedPassage> passages = SharedPassages.Find(tokens, families, templates, language, new PassageOptions(), threads, cancellation);
        Begin("finding reworded texts");
        RewordedGroups reworded = RewordedGroups.Find(corpus, tokens, families, passages, new RewordedOptions(), threads, cancellation);
        Begin("writing");
        return new WordingRun(corpus, read, families, templates, passages, reworded) { Clock = clock };
    }

    /// <summary>What was found, in one sentence.</summary>
    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Corpus.CommentCount:N0} comments: {Families.FamilyCount:N0} families with {InFamilies():N0} of them, {Templates.Templates.Count:N0} templates, {Passages.Count:N0} shared passages, {Reworded.Groups.Count:N0} groups of reworded texts.");

    /// <summary>What was found, read and rejected, and the seconds and peak memory of each stage. Call it when all is written.</summary>
    public JsonObject Json() => new()
    {
        ["comments"] = Corpus.CommentCount,
        ["rejected"] = Read.RejectedCount,
        ["families"] = Families.FamilyCount,
        ["comments_in_families"] = InFamilies(),
        ["templates"] = Templates.Templates.Count,
        ["passages"] = Passages.Count,
        ["reworded_groups"] = Reworded.Groups.Count,
        ["stages"] = new JsonArray([.. Clock.Finish().Select(Stage)]),
    };

    private static JsonNode Stage(StageTiming timing) =>
        new JsonObject { ["stage"] = timing.Stage, ["seconds"] = timing.Seconds, ["peak_bytes"] = timing.PeakBytes };

    private int InFamilies() => Enumerable.Range(0, Families.FamilyCount).Sum(f => Families.MembersOf(f).Length);
}
