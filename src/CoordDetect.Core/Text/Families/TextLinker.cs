using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>Unites texts into families where every two comments may make a pair.</summary>
internal sealed class TextLinker(int texts) : IJoinObserver
{
    /// <summary>The families so far, by text.</summary>
    public DisjointSets Sets { get; } = new(texts);

    public bool IsSettled(int textA, int textB) => Sets.AreUnited(textA, textB);

    public bool IsWanted(int textA, int textB) => true;

    public void Found(int textA, int textB, double similarity) => Sets.Unite(textA, textB);
}
