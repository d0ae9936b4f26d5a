namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>The rules of one language by name.</summary>
internal sealed class Grammar(IReadOnlyDictionary<string, RuleNode> rules)
{
    /// <summary>The rule called <paramref name="name"/>; material without it is a defect of ours.</summary>
    public RuleNode this[string name] =>
        rules.TryGetValue(name, out RuleNode? rule) ? rule : throw new InvalidOperationException($"The phrase material has no rule '{name}'.");

    /// <summary>The names of all rules, in ordinal order.</summary>
    public IEnumerable<string> RuleNames => rules.Keys.Order(StringComparer.Ordinal);
}
