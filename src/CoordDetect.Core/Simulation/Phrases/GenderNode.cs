namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>Two forms of a word, <c>&lt;content|contente&gt;</c>, of which the writer's own gender takes one.</summary>
internal sealed class GenderNode(PhraseNode masculine, PhraseNode feminine) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path) => (writer.Feminine ? feminine : masculine).Write(writer, path);
}
