using CoordDetect.App.Indexing;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Repeats;

/// <summary>Lists what several accounts of a case posted, and keeps the list.</summary>
internal sealed class RepeatsWork(ICaseStore store, string dataFolder, TimeProvider clock) : IWork<RepeatsRequest>
{
    private const string Stage = "listing repeated texts";

    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(RepeatsRequest request, WorkContext context)
    {
        ICase found = await WorkCase.OpenAsync(store, request, context.Cancellation);
        RunMemory.Require((await found.Overview.TotalsAsync(context.Cancellation)).Comments);
        context.Progress.Report(new StageProgress("reading comments", 0, 1));
        StoredCorpus corpus = await found.Comments.ReadCorpusAsync(cancellation: context.Cancellation);
        WordingMemory settled = await SettledAsync(found, dataFolder, context.Progress, context.Cancellation);
        int count = await ListAsync(found, corpus, settled, clock, context.Progress, context.Cancellation);
        return WorkOutcome.Of("web.repeats.listed", ("n", count));
    }

    /// <summary>Lists the repeats of a case that was read whole; how many there are.</summary>
    /// <param name="found">The case.</param>
    /// <param name="corpus">All its comments.</param>
    /// <param name="settled">What is known of their wording: so much need not be compared again.</param>
    /// <param name="clock">The time.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<int> ListAsync(
        ICase found, StoredCorpus corpus, WordingMemory settled, TimeProvider clock, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        progress.Report(new StageProgress(Stage, 0, 1));
        IReadOnlyList<RepeatedThing> repeats = Find(corpus.Corpus, settled, cancellation);
        await found.Repeats.SaveAsync(corpus, repeats, clock.GetUtcNow(), cancellation);
        return repeats.Count;
    }

    /// <summary>What the text index has settled about wording.</summary>
    public static Task<WordingMemory> SettledAsync(ICase found, string dataFolder, IProgress<StageProgress> progress, CancellationToken cancellation) =>
        new CaseTexts(new StoreTexts(found), CaseFolder.Of(dataFolder, found.Name).Path).SettledAsync(null, progress, cancellation);

    // One core stays free for those who read meanwhile, as in a run.
    private static IReadOnlyList<RepeatedThing> Find(CommentCorpus corpus, WordingMemory settled, CancellationToken cancellation)
    {
        int threads = Math.Max(1, Environment.ProcessorCount - 1);
        DetectionOptions options = new();
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, options.Tokenizer, threads, cancellation);
        TextFamilies families = TextFamilies.Find(corpus, tokens, options.NearDuplicates, threads, cancellation, forPairs: false, settled);
        TextTemplates templates = TextTemplates.Find(tokens, families, new TemplateOptions(), threads, cancellation);
        return RepeatedThings.Find(corpus, tokens, families, templates, cancellation);
    }
}
