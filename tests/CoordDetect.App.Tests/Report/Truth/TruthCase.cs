using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Pipeline;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>A run, or one finding of it, of which a report is made.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Result">What the report shows.</param>
/// <param name="Facts">The figures that were stored with the run.</param>
/// <param name="Whole">The run whose figures these are.</param>
/// <param name="Files">The files beside the report.</param>
internal sealed record TruthCase(string Name, DetectionResult Result, RunFacts Facts, DetectionResult Whole, IReadOnlyList<string> Files)
{
    public bool IsExcerpt => !ReferenceEquals(Result, Whole);

    public CommentCorpus Corpus => Result.Corpus;

    /// <summary>The times of the whole run's comments, where they are known.</summary>
    public List<PostedAt> Times => [.. Enumerable.Range(0, Whole.Corpus.CommentCount).Select(Whole.Corpus.PostedAtOf).Where(t => t.IsKnown).OrderBy(t => t.UnixSeconds)];

    public int Timeless => Whole.Corpus.CommentCount - Times.Count;

    public int Accounts => Whole.Corpus.AccountCount;

    public bool FoundNothing => Whole.Findings.Count == 0;

    public bool NothingToCompare => FoundNothing && Accounts < 2;

    public long RowsLeftOut => Facts.Inputs.Sum(i => i.Rejected.Sum(r => (long)r.Value));

    public bool HasReasons => Facts.Inputs.All(i => i.Rejected.All(r => r.Key != "rejected"));

    public static bool IsOneDay(PostedAt first, PostedAt last) => Day(first) == Day(last);

    public static DateTime Day(PostedAt at) => at.ToDateTimeOffset()!.Value.UtcDateTime.Date;

    public IEnumerable<FindingCase> Findings => Result.Findings.Take(60).Select((f, i) => new FindingCase(this, f, i));
}
