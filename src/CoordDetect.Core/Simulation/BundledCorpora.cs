using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Simulation;

/// <summary>The options behind the corpora that come with the project, by name.</summary>
public static class BundledCorpora
{
    /// <summary>The names of the bundled corpora.</summary>
    public static IReadOnlyList<string> Names { get; } = ["boisson-page", "infiltration", "clean"];

    /// <summary>The options of the corpus called <paramref name="name"/>, or null where there is none of that name.</summary>
    public static SimulationOptions? Find(string name) => name switch
    {
        "boisson-page" => DrinkPage,
        "infiltration" => Infiltration,
        "clean" => Clean,
        _ => null,
    };

    private static SimulationOptions DrinkPage { get; } = new()
    {
        Accounts = 630,
        Comments = 6_600,
        Seed = 20_250_303,
        RichProfiles = false,
        CommentsPerThread = 75,
        Sites = [new SimulatedSite("www.brizelle.example", "wordpress", SimulationTheme.Drink)],
        Campaign = new CampaignOptions
        {
            Name = "brizelle-puppets",
            Puppets = 30,
            Operators = 4,
            CommentsPerPuppet = 40,
            Copied = 0.12,
            Templated = 0.23,
            Rewritten = 0.45,
            Turnout = 0.45,
            PauseSeconds = 110,
            OfficeHours = true,
            SlowDrip = 0.05,
            Camouflage = 0.2,
            ByHand = 0,
            Linked = 0.05,
            MutualReplies = 0.4,
            CopiedVictims = 3,
            Quoters = 12,
        },
    };

    private static SimulationOptions Infiltration { get; } = new()
    {
        Accounts = 930,
        Comments = 9_900,
        Seed = 20_250_304,
        RichProfiles = false,
        CommentsPerThread = 28,
        Sites =
        [
            new SimulatedSite("forum.bobine-et-pixels.example", "phpbb", SimulationTheme.Film, TimePrecision.Minute, 1.2),
            new SimulatedSite("salle-sept.example", "xenforo", SimulationTheme.Film, TimePrecision.Second, 1.1),
            new SimulatedSite("ecrans-partages.example", "discourse", SimulationTheme.Film),
            new SimulatedSite("serievore.example", "wordpress", SimulationTheme.Film, TimePrecision.Second, 0.8),
        ],
        Campaign = new CampaignOptions
        {
            Name = "orphelie-agency",
            Puppets = 30,
            Operators = 5,
            CommentsPerPuppet = 26,
            Copied = 0.12,
            Templated = 0.22,
            Rewritten = 0.4,
            Turnout = 0.55,
            PauseSeconds = 240,
            OfficeHours = true,
            CrossSite = true,
            SlowDrip = 0.2,
            Camouflage = 0.25,
            ByHand = 0.13,
            Linked = 0.3,
            MutualReplies = 0.2,
            CopiedVictims = 3,
            Quoters = 12,
        },
    };

    private static SimulationOptions Clean { get; } = new()
    {
        Accounts = 950,
        Comments = 9_600,
        Seed = 20_241_202,
        RichProfiles = false,
        // Monday 2 December 2024, 0 h in Paris: the eight weeks hold the greetings of the new year.
        StartUnixSeconds = 1_733_094_000,
        CommentsPerThread = 45,
        Sites =
        [
            new SimulatedSite("www.lecho-de-mirvallon.example", "wordpress", SimulationTheme.Town, TimePrecision.Second, 1.4),
            new SimulatedSite("supporters-des-herons.example", "phpbb", SimulationTheme.Club, TimePrecision.Minute, 0.9),
            new SimulatedSite("cine-club-du-quai.example", "discourse", SimulationTheme.Film, TimePrecision.Second, 0.9),
            new SimulatedSite("gourmandises-et-bulles.example", "xenforo", SimulationTheme.Drink, TimePrecision.Day, 0.5),
        ],
    };
}
