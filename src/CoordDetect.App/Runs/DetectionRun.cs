using CoordDetect.App.Terminal;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Core.Text.Families;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Runs;

/// <summary>One run of the method from files to a result, with the record of how it went.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Record">How it went.</param>
/// <param name="Read">What was read, and what was rejected.</param>
internal sealed record DetectionRun(DetectionResult Result, RunRecord Record, ImportSummary Read)
{
    /// <summary>The figures of the run.</summary>
    public RunFacts Facts { get; } = RunFacts.Of(Record);

    /// <summary>Handles that were declared official and are nobody's in the corpus.</summary>
    public IEnumerable<string> UnknownOfficials(DetectionOptions options)
    {
        HashSet<string> handles = [.. Enumerable.Range(0, Result.Corpus.AccountCount).Select(Result.Corpus.HandleOf)];
        return options.OfficialAccounts.Where(o => !handles.Contains(o)).Order(StringComparer.Ordinal);
    }

    /// <summary>Reads the inputs and runs the method, with progress on stderr.</summary>
    public static DetectionRun FromFiles(
        IReadOnlyList<string> inputs, ReadOptions reading, DetectionOptions options, CancellationToken cancellation)
    {
        using ProgressDisplay display = ProgressDisplay.OnStderr();
        return Run(inputs, reading, options, new StageClock(display), null, 0, cancellation);
    }

    /// <summary>
    /// Runs the method on the comments that a case holds in its folder. What its text index has settled about wording is taken from there; the findings are those
    /// of <see cref="FromFiles"/> on the same comments.
    /// </summary>
    /// <param name="place">The case.</param>
    /// <param name="settle">Brings the index up to date and tells what it has settled. What that reads is let go before the comments are read for the run.</param>
    /// <param name="reading">How the comments are read.</param>
    /// <param name="options">What is looked for.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<DetectionRun> FromCaseAsync(
        CaseFolder place, Func<IProgress<StageProgress>, Task<WordingMemory>> settle, ReadOptions reading, DetectionOptions options, CancellationToken cancellation)
    {
        using ProgressDisplay display = ProgressDisplay.OnStderr();
        StageClock clock = new(display);
        return Run([place.Comments], reading, options, clock, await settle(clock), CaseManifest.Read(place)?.LeftOut ?? 0, cancellation);
    }

    /// <summary>Runs the method on the comments that the store holds of a case; accounts that the case has down as official count as such, too.</summary>
    /// <param name="found">The case.</param>
    /// <param name="settle">Brings the index up to date and tells what it has settled.</param>
    /// <param name="options">What is looked for.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<DetectionRun> FromStoreAsync(
        ICase found, Func<IProgress<StageProgress>, Task<WordingMemory>> settle, DetectionOptions options, CancellationToken cancellation)
    {
        using ProgressDisplay display = ProgressDisplay.OnStderr();
        StageClock clock = new(display);
        WordingMemory settled = await settle(clock);
        clock.Report(new StageProgress("reading comments", 0, 1));
        StoredCorpus stored = (await found.Comments.ReadCorpusAsync(new CommentScope(), null, cancellation: cancellation)).InOneOrder();
        ImportSummary read = StoredRead.Of(found.Name, stored, await found.Sources.LeftOutAsync(cancellation));
        IReadOnlyList<OfficialAccount> official = await found.Settings.OfficialAsync(cancellation);
        DetectionOptions whole = options with { OfficialAccounts = options.OfficialAccounts.Concat(official.Select(o => o.Handle)).ToHashSet(StringComparer.Ordinal) };
        DetectionResult result = Detection.Run(stored.Corpus, whole, clock, cancellation, settled);
        return new DetectionRun(result, RunRecords.Of(result, whole, read, clock.Finish()), read);
    }

    private static DetectionRun Run(
        IReadOnlyList<string> inputs, ReadOptions reading, DetectionOptions options, StageClock clock, WordingMemory? settled, long leftOut, CancellationToken cancellation)
    {
        (CommentCorpus corpus, ImportSummary read) = CommentSources.Read(inputs, reading, clock, cancellation);
        NothingRead.Refuse(read);
        RunMemory.Require(corpus.CommentCount);
        DetectionResult result = Detection.Run(corpus.InOneOrder(out _), options, clock, cancellation, settled);
        return new DetectionRun(result, RunRecords.Of(result, options, LeftOut(read, leftOut), clock.Finish()), read);
    }

    // What was left out when the comments came into the case is no less missing from the run; the reasons were told then.
    private static ImportSummary LeftOut(ImportSummary read, long earlier) => earlier == 0 ? read : read with
    {
        Files = [.. read.Files.Select((f, i) => i == 0 ? f with { Lines = f.Lines + earlier, Rejected = f.Rejected + earlier } : f)],
        Rejected = [.. read.Rejected, new ReasonCount("rejected", "left out", earlier)],
    };
}
