namespace CoordDetect.Core.Text.Joins;

/// <summary>What a join does with the pairs of texts that it finds. Called from several threads at once.</summary>
internal interface IJoinObserver
{
    /// <summary>Whether nothing more is to be learnt from this pair; once true, always true.</summary>
    bool IsSettled(int textA, int textB);

    /// <summary>Whether the pair could be of interest, apart from its wording (time, accounts).</summary>
    bool IsWanted(int textA, int textB);

    /// <summary>Takes a pair that is similar enough.</summary>
    void Found(int textA, int textB, double similarity);
}
