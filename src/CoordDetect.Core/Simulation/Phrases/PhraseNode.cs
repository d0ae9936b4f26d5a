namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>One part of a phrase: fixed words, a choice, a reference to a rule, a number, or a variable.</summary>
internal abstract class PhraseNode
{
    /// <summary>
    /// Writes one of this node's wordings. <paramref name="path"/> names this place in the derivation: a message that is told again
    /// makes the same choices at the same places (see <see cref="PhraseWriter.Choose"/>).
    /// </summary>
    public abstract void Write(PhraseWriter writer, ulong path);
}
