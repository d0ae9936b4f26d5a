namespace CoordDetect.Core.Simulation.People;

/// <summary>What a person does with capital letters.</summary>
internal enum LetterCase
{
    Sentence,
    Lower,
    NoSentenceCapital,
    Shouting,
}
