namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>What the situation gives, <c>{$name}</c>: the thread's subject, the person who is answered.</summary>
internal sealed class VariableNode(PhraseVariable variable) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path) => writer.Append(writer[variable]);
}
