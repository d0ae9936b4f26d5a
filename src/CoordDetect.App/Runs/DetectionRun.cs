using CoordDetect.App.Terminal;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;

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
        StageClock clock = new(display);
        (CommentCorpus corpus, ImportSummary read) = CommentSources.Read(inputs, reading, clock, cancellation);
        NothingRead.Refuse(read);
        RunMemory.Require(corpus.CommentCount);
        DetectionResult result = Detection.Run(corpus, options, clock, cancellation);
        return new DetectionRun(result, RunRecords.Of(result, options, read, clock.Finish()), read);
    }
}
