using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Simulation;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>A corpus with its truth: who is a puppet, and what else stands behind the accounts of a simulated one.</summary>
internal sealed class LabelledCorpus
{
    private readonly HashSet<string>[] _kinds;

    private LabelledCorpus(CommentCorpus corpus, IReadOnlyList<Comment> comments)
    {
        (Corpus, Comments) = (corpus, comments);
        Truth = AccountTruth.Of(corpus);
        _kinds = new HashSet<string>[corpus.AccountCount];
        for (int a = 0; a < _kinds.Length; a++) _kinds[a] = [];
        for (int c = 0; c < comments.Count; c++)
            if (comments[c].Extra is { } extra) _kinds[corpus.AccountOf[c]].Add(extra.Split('"')[3]);
    }

    public CommentCorpus Corpus { get; }

    public IReadOnlyList<Comment> Comments { get; }

    public AccountTruth Truth { get; }

    public static LabelledCorpus Simulate(SimulationOptions options) => Of([.. Simulator.Generate(options with { TellRoles = true })]);

    /// <summary>Comments with unique identifiers as a corpus.</summary>
    public static LabelledCorpus Of(IReadOnlyList<Comment> comments)
    {
        CorpusBuilder builder = new();
        List<Comment> taken = [.. comments.Where(builder.Add)];
        CommentCorpus ordered = builder.Build().InOneOrder(out int[]? order);
        return new LabelledCorpus(ordered, order is null ? taken : [.. order.Select(c => taken[c])]);
    }

    /// <summary>Whether an account wrote a comment of a kind (<c>Victim</c>, <c>Household</c>…).</summary>
    public bool Wrote(int account, string kind) => _kinds[account].Contains(kind);

    /// <summary>Runs the method on one thread: suites run corpora side by side.</summary>
    public DetectionResult Detect(int shuffles, Func<DetectionOptions, DetectionOptions>? with = null)
    {
        DetectionOptions options = new() { Shuffles = shuffles, Threads = 1 };
        return Detection.Run(Corpus, with is null ? options : with(options), null, CancellationToken.None);
    }
}
