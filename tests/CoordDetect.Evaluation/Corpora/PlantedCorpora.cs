using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>Corpora in which real accounts were planted among others.</summary>
internal static class PlantedCorpora
{
    // The weeks in which the listed accounts were busiest, found by counting their comments by month.
    private static readonly (string Id, string Name, DateTimeOffset From, DateTimeOffset To)[] Campaigns =
    [
        ("spring-2016", "listed accounts, April and May 2016", new(2016, 4, 1, 0, 0, 0, TimeSpan.Zero), new(2016, 5, 20, 0, 0, 0, TimeSpan.Zero)),
        ("winter-2018", "listed accounts, January and February 2018", new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2018, 2, 18, 0, 0, 0, TimeSpan.Zero)),
    ];

    /// <summary>Every corpus with its name; none where the real corpora are not on this machine.</summary>
    public static IReadOnlyList<Planted> All(ulong seed)
    {
        if (RealComments.Read("reddit-ira") is not { } listed || RealComments.Read("vk-media") is not { } pages || RealComments.Read("fcc-mediabridge") is not { } mailed) return [];
        List<Planted> planted = [];
        foreach ((string id, string name, DateTimeOffset from, DateTimeOffset to) in Campaigns)
        {
            Comment[] campaign = [.. listed.Where(c => c.PostedAt.UnixSeconds >= from.ToUnixTimeSeconds() && c.PostedAt.UnixSeconds < to.ToUnixTimeSeconds())];
            planted.Add(new Planted($"{id}-in-pages", $"{name}, in the news pages", () => Transplant.IntoThreads(campaign, pages)));
            planted.Add(new Planted($"{id}-in-threads", $"{name}, in simulated threads", () => Transplant.IntoThreads(campaign, Host(seed))));
        }
        planted.Add(new Planted("mail-merge-in-pages", "2,000 fillings of one letter, in the news pages", () => Transplant.Spread(mailed, pages, seed + 1)));
        planted.Add(new Planted("mail-merge-in-threads", "2,000 fillings of one letter, in simulated threads", () => Transplant.Spread(mailed, Host(seed), seed + 2)));
        planted.Add(new Planted("small-mail-merge-in-threads", "60 fillings of one letter, in simulated threads", () => Transplant.Spread([.. mailed.Take(60)], Host(seed), seed + 3)));
        return planted;
    }

    private static List<Comment> Host(ulong seed) =>
        [.. Simulator.Generate(new SimulationOptions { Accounts = 3_000, Comments = 30_000, Seed = seed, SiteCount = 1, Language = SimulationLanguage.English })];

    /// <summary>One corpus.</summary>
    internal sealed record Planted(string Id, string Name, Func<IReadOnlyList<Comment>> Comments);
}
