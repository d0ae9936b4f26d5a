namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>A slot that another rule fills, <c>{name}</c>.</summary>
internal sealed class ReferenceNode(RuleNode rule) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path) => rule.Write(writer, writer.EnterSlot(path));
}
