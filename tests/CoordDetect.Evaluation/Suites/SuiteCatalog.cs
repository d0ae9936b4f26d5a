namespace CoordDetect.Evaluation.Suites;

/// <summary>All suites in the order of the page.</summary>
internal static class SuiteCatalog
{
    public static IReadOnlyList<ISuite> All { get; } = [new RealCampaigns(), new RealReaders(), new CleanCorpora(), new EdgeDiscovery(), new Bystanders(), new PowerGrid(), new Shapes(), new Ablation(), new Audiences()];
}
