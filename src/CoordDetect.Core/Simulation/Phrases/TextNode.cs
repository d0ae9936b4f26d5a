namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>Fixed words.</summary>
internal sealed class TextNode(string text) : PhraseNode
{
    public override void Write(PhraseWriter writer, ulong path) => writer.Append(text);
}
