using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Pipeline;

/// <summary>
/// Every figure of a run. It is stored with the run as <c>run.json</c> and read back whole, so that the command line, the report, the pages and the
/// evidence pack state these figures and never count anew in a part of the data.
/// </summary>
public sealed record RunFacts
{
    /// <summary>The share of comments without a usable time above which that is the first thing to be said of a run.</summary>
    public const double TolerableLostTimes = 0.05;

    private const string Untold = "rejected";

    private RunFacts(RunRecord record) => Record = record;

    /// <summary>What was read, asked and counted, as <c>run.json</c> has it.</summary>
    public RunRecord Record { get; }

    /// <summary>The version of CoordDetect.</summary>
    public string Version => Record.Version;

    /// <summary>The inputs, in the order in which they were read.</summary>
    public IReadOnlyList<InputRecord> Inputs => Record.Inputs;

    /// <summary>The options in effect: name → value, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options => Record.Options;

    /// <summary>The seed of everything random in the run.</summary>
    public long Seed => Record.Seed;

    /// <summary>The signals that ran, with their versions, in catalog order.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> SignalVersions => Record.SignalVersions;

    /// <summary>How much was looked at and found.</summary>
    public RunCounts Counts => Record.Counts;

    /// <summary>What the same method finds in shuffled data.</summary>
    public ShuffledSummary Shuffled => Record.Shuffled;

    /// <summary>The strongest confidence of a finding; inconclusive where there is none.</summary>
    public Confidence Strongest
    {
        get
        {
            for (int at = Counts.FindingsByConfidence.Count - 1; at > 0; at--)
                if (Counts.FindingsByConfidence[at] > 0) return (Confidence)at;
            return Confidence.Inconclusive;
        }
    }

    /// <summary>The share of accounts that are in a finding, from 0 to 1.</summary>
    public double ShareInFindings => Counts.Accounts == 0 ? 0 : Counts.AccountsInFindings / (double)Counts.Accounts;

    /// <summary>The share of comments without a usable time, from 0 to 1.</summary>
    public double ShareWithoutTime => Counts.Comments == 0 ? 0 : Counts.CommentsWithoutTime / (double)Counts.Comments;

    /// <summary>Whether so many times are missing that whatever is said about the run begins with it.</summary>
    public bool LacksTimes => ShareWithoutTime > TolerableLostTimes;

    /// <summary>How many rows of the inputs were left out, for whatever reason.</summary>
    public long LeftOut => Inputs.Sum(input => input.RejectedTotal);

    /// <summary>Whether the reasons for which rows were left out are among the figures; those of several files, and of a case, were told when they were read.</summary>
    public bool KnowsReasons => Inputs.SelectMany(input => input.Rejected).All(reason => reason.Key != Untold);

    /// <summary>The share of the rows that were left out, from 0 to 1.</summary>
    public double ShareLeftOut
    {
        get
        {
            long read = Inputs.Sum(input => input.Accepted) + LeftOut;
            return read == 0 ? 0 : LeftOut / (double)read;
        }
    }

    /// <summary>Pairs above chance in a shuffled copy, on average; null where no copy was run.</summary>
    public double? EdgesPerCopy => Shuffled.EdgesPerRun.Count == 0 ? null : Shuffled.EdgesPerRun.Average();

    /// <summary>Groups in a shuffled copy, on average; null where no copy was run.</summary>
    public double? GroupsPerCopy => Shuffled.FindingsPerRun.Count == 0 ? null : Shuffled.FindingsPerRun.Average();

    /// <summary>The facts of a run that has just ended.</summary>
    public static RunFacts Of(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RunFacts(record);
    }

    /// <summary>Reads what <see cref="RunJson"/> wrote, whole.</summary>
    /// <param name="runJson">The text of a <c>run.json</c>.</param>
    /// <exception cref="UserFacingException">It is no such text, or one of another format.</exception>
    public static RunFacts Read(string runJson) => new(RunRecordReader.Read(runJson));
}
