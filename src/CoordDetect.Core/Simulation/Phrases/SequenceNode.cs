namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>Parts one after the other.</summary>
internal sealed class SequenceNode(PhraseNode[] parts) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path)
    {
        for (int i = 0; i < parts.Length; i++) parts[i].Write(writer, PhraseWriter.Step(path, i));
    }
}
