using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// Unites texts into families where some texts, the first <paramref name="known"/>, have been compared with each other before.
/// </summary>
/// <param name="items">What stands for each text in <paramref name="families"/>.</param>
/// <param name="known">How many texts are known.</param>
/// <param name="families">The families, those of known texts included.</param>
internal sealed class AddedLinker(int[] items, int known, DisjointSets families) : IJoinObserver
{
    public bool IsSettled(int textA, int textB) => families.AreUnited(items[textA], items[textB]);

    public bool IsWanted(int textA, int textB) => textA >= known || textB >= known;

    public void Found(int textA, int textB, double similarity) => families.Unite(items[textA], items[textB]);
}
