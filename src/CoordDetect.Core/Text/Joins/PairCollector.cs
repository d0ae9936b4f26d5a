namespace CoordDetect.Core.Text.Joins;

/// <summary>Keeps the similar texts of one block of a join. One a block, so that blocks can be handed out in order.</summary>
internal sealed class PairCollector(IJoinObserver rules) : IJoinObserver
{
    /// <summary>The pairs of texts so far.</summary>
    public List<(int TextA, int TextB, double Similarity)> Pairs { get; } = [];

    public bool IsSettled(int textA, int textB) => false;

    public bool IsWanted(int textA, int textB) => rules.IsWanted(textA, textB);

    public void Found(int textA, int textB, double similarity) => Pairs.Add((textA, textB, similarity));
}
