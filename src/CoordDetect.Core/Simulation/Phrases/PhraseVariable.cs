namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>What a phrase may take from its situation.</summary>
internal enum PhraseVariable
{
    /// <summary>The thread's subject, such as the title of a film: <c>{$sujet}</c> or <c>{$subject}</c>.</summary>
    Subject,

    /// <summary>The name of the person who is answered: <c>{$nom}</c> or <c>{$name}</c>.</summary>
    Addressee,
}
