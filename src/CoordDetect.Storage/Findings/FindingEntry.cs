using CoordDetect.Core.Findings;

namespace CoordDetect.Storage.Findings;

/// <summary>A lasting finding as it stands in one run.</summary>
/// <param name="Id">Its lasting id in the case.</param>
/// <param name="Run">The run.</param>
/// <param name="Number">Its number in the run, strongest first.</param>
/// <param name="ContentId">The id that its members alone make, as in <c>findings.json</c>.</param>
/// <param name="Confidence">How strong the support is; what it was last where it is gone.</param>
/// <param name="Change">What became of it in this run.</param>
/// <param name="Joined">How many accounts came since the run before.</param>
/// <param name="Left">How many accounts went since the run before.</param>
/// <param name="From">The lasting ids that it was split from or merged out of, its own left out.</param>
/// <param name="Members">How many accounts with the role of member.</param>
/// <param name="Accounts">How many accounts it has, sources left out: they were copied and are no members.</param>
/// <param name="Signals">The signals in evidence, strongest first.</param>
/// <param name="Objects">On how many objects it coincides.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Statistic">The sum of the weights of its edges.</param>
/// <param name="ChanceRuns">In how many shuffled runs a group as strong came out.</param>
/// <param name="FirstEvidence">The time of its earliest comment in evidence, or null.</param>
/// <param name="LastEvidence">The time of its latest comment in evidence, or null.</param>
/// <param name="FirstRun">The run that found it first.</param>
/// <param name="Verdict">The verdict in force, or null.</param>
/// <param name="Quiet">Whether a verdict of legitimate group stands and nothing changed since.</param>
public sealed record FindingEntry(
    long Id, long Run, int Number, string ContentId, Confidence Confidence, FindingChange Change, int Joined, int Left, IReadOnlyList<long> From,
    int Members, int Accounts, IReadOnlyList<string> Signals, int Objects, int Days, double Statistic, int ChanceRuns,
    DateTimeOffset? FirstEvidence, DateTimeOffset? LastEvidence, long FirstRun, Verdict? Verdict, bool Quiet)
{
    /// <summary>Whether it changed after the run in which the verdict in force was given.</summary>
    public bool ChangedSince { get; init; }

    /// <summary>Whether reviewers differ: the verdicts that they stand by are not all of one kind.</summary>
    public bool Contested { get; init; }
}
