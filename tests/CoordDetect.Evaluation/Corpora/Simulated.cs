using CoordDetect.Core.Simulation;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>The simulated corpora of the suites.</summary>
internal static class Simulated
{
    /// <summary>Nobody coordinates, every trap is set; sizes, languages and threads vary from corpus to corpus.</summary>
    public static SimulationOptions Clean(ulong seed, int variant) => new()
    {
        Accounts = 400 + (200 * (variant % 4)),
        Comments = (4_000 + (2_000 * (variant % 4))) * (1 + (variant % 2)),
        Seed = seed,
        Language = (SimulationLanguage)(variant % 3),
        SiteCount = 1 + (variant % 5),
        CommentsPerThread = 15 + (20 * (variant % 4)),
    };

    /// <summary>The same in a large forum, where whatever a small circle does is rarer than anything a small corpus holds.</summary>
    public static SimulationOptions LargeClean(ulong seed, int variant) => new()
    {
        Accounts = 7_500,
        Comments = 75_000,
        Seed = seed,
        Language = variant % 3 == 2 ? SimulationLanguage.Both : SimulationLanguage.French,
        SiteCount = 1 + (variant % 3),
    };

    /// <summary>Thirty puppets among a thousand accounts, half of the text rewritten.</summary>
    public static SimulationOptions Campaign(ulong seed) => new()
    {
        Accounts = 1_000,
        Comments = 10_000,
        Seed = seed,
        Campaign = new CampaignOptions(),
    };

    /// <summary>A campaign that copies from fifty people and is quoted by fifty more.</summary>
    public static SimulationOptions WithBystanders(ulong seed) => new()
    {
        Accounts = 1_000,
        Comments = 12_000,
        Seed = seed,
        Campaign = new CampaignOptions { CopiedVictims = 50, Quoters = 50, Copied = 0.3, Templated = 0.2, Rewritten = 0.4, CommentsPerPuppet = 30 },
    };

    /// <summary>So many puppets among so many accounts, with ten comments an account.</summary>
    public static SimulationOptions Power(ulong seed, int accounts, int puppets, CampaignOptions campaign) => new()
    {
        Accounts = accounts,
        Comments = accounts * 10,
        Seed = seed,
        Campaign = campaign with { Puppets = puppets },
    };

    /// <summary>A campaign that gives out messages and has half of its text reworded.</summary>
    public static CampaignOptions HalfRewritten { get; } = new() { Copied = 0.1, Templated = 0.2, Rewritten = 0.5 };

    /// <summary>A campaign whose every word is new, without links and without anything in its profiles.</summary>
    public static CampaignOptions AllOriginal { get; } = new()
    {
        Copied = 0,
        Templated = 0,
        Rewritten = 0,
        Linked = 0,
        StockAvatars = 0,
        StockBios = 0,
        StockNames = 0,
    };
}
