namespace CoordDetect.Core.Audit.Answers;

/// <summary>One question of an audit, answered or refused with the reason; the same shape for all nine.</summary>
public sealed record AuditAnswer
{
    /// <summary>Which question: <c>audience</c>, <c>growth</c>, … as in the documentation.</summary>
    public required string Id { get; init; }

    /// <summary>What it was drawn from, such as "720 followers of one snapshot".</summary>
    public IReadOnlyList<Statement> Frame { get; init; } = [];

    /// <summary>The answer in a few sentences, most important first.</summary>
    public IReadOnlyList<Statement> Headlines { get; init; } = [];

    /// <summary>Why a part, or all of it, cannot be said.</summary>
    public IReadOnlyList<Statement> Refusals { get; init; } = [];

    /// <summary>Figures with their intervals.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<AuditTable> Tables { get; init; } = [];

    /// <summary>Pictures.</summary>
    public IReadOnlyList<Plot> Plots { get; init; } = [];

    /// <summary>What else would explain it, and what the data say about that.</summary>
    public IReadOnlyList<OtherExplanation> Explanations { get; init; } = [];

    /// <summary>The accounts behind it.</summary>
    public IReadOnlyList<BehindAccount> Accounts { get; init; } = [];

    /// <summary>Whether anything is said at all.</summary>
    public bool IsAnswered => Headlines.Count + Figures.Count + Tables.Count > 0;
}

/// <summary>A sentence: the key of its text and the values in it.</summary>
/// <param name="Key">The key, below the answer's own name.</param>
/// <param name="Values">The values by name.</param>
public sealed record Statement(string Key, params (string Name, AuditValue Value)[] Values);

/// <summary>A figure with its interval.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of its interval; null where it has none, being a plain count.</param>
/// <param name="High">The upper end.</param>
/// <param name="Of">What it is drawn from: how many.</param>
/// <param name="Method">How the interval was made: <c>wilson</c>, <c>poisson</c>, <c>mixture</c>, or empty.</param>
public sealed record Figure(string Key, AuditValue Value, AuditValue? Low, AuditValue? High, long Of, string Method = "");

/// <summary>A table; rows are cut for reading, the CSV has all.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Columns">The keys of its columns.</param>
/// <param name="Rows">Its rows, most important first.</param>
public sealed record AuditTable(string Key, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<AuditValue>> Rows);

/// <summary>Something else that would explain what is seen.</summary>
/// <param name="Key">What.</param>
/// <param name="Outcome">What the data say.</param>
/// <param name="Values">Values of its text.</param>
public sealed record OtherExplanation(string Key, ExplanationState Outcome, params (string Name, AuditValue Value)[] Values);

/// <summary>What the data say about another explanation.</summary>
public enum ExplanationState
{
    /// <summary>It explains what is seen.</summary>
    Explains,

    /// <summary>The data do not tell.</summary>
    CannotBeExcluded,

    /// <summary>The data contradict it.</summary>
    Contradicted,
}

/// <summary>An account behind an answer.</summary>
/// <param name="Account">Its handle.</param>
/// <param name="Reason">The key of the reason, such as a property or a lot.</param>
/// <param name="Detail">More, such as the number of the lot or the text in common.</param>
/// <param name="Probability">How sure its place there is, in [0, 1]; 1 where it is a plain property.</param>
public sealed record BehindAccount(string Account, string Reason, string Detail = "", double Probability = 1);
