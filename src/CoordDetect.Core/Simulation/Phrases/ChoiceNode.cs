namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>One of several wordings, <c>[a|b|c]</c>, all equally likely.</summary>
internal sealed class ChoiceNode(PhraseNode[] alternatives) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path)
    {
        int chosen = writer.Choose(alternatives.Length, path);
        alternatives[chosen].Write(writer, PhraseWriter.Step(path, chosen));
    }
}
