namespace CoordDetect.Core.Signals;

/// <summary>How the accounts that wrote enough write, as profiles over the same features among the writers of one site.</summary>
public sealed class StyleTrace : Trace
{
    private readonly (int Population, int Row)[] _of;

    /// <summary>Makes a trace.</summary>
    /// <param name="populations">The writers of each site that has any.</param>
    /// <param name="accounts">How many accounts the corpus has.</param>
    public StyleTrace(IReadOnlyList<StylePopulation> populations, int accounts)
    {
        Populations = populations;
        _of = new (int, int)[accounts];
        Array.Fill(_of, (-1, -1));
        for (int p = 0; p < populations.Count; p++)
            for (int w = 0; w < populations[p].Writers.Length; w++) _of[populations[p].Writers[w]] = (p, w);
    }

    /// <summary>The writers, site by site.</summary>
    public IReadOnlyList<StylePopulation> Populations { get; }

    /// <inheritdoc/>
    public override bool IsEmpty => Populations.Count == 0;

    /// <summary>Where the profile of an account is: its population, and its row in that; (-1, -1) where it wrote too little.</summary>
    public (int Population, int Row) Of(int account) => _of[account];
}
