namespace CoordDetect.Core.Simulation;

/// <summary>Shapes of campaigns that are unlike the slow one of many messages: each a starting point whose dials can be turned.</summary>
public static class CampaignShapes
{
    /// <summary>The names, as <c>simulate --campaign</c> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["short-text", "burst", "one-text", "undated", "large"];

    /// <summary>The shape of a name; null where there is none.</summary>
    public static SimulationOptions? Find(string name) => name switch
    {
        // One sentence a message, much of it word for word.
        "short-text" => new SimulationOptions { Campaign = new CampaignOptions { Sentences = 1, Copied = 0.4, Templated = 0.3, Rewritten = 0.2 } },
        // Everything in an evening, as when a reply army answers one broadcast.
        "burst" => new SimulationOptions { Campaign = new CampaignOptions { BurstHours = 6, PauseSeconds = 40, SlowDrip = 0, OfficeHours = false } },
        // One message, one comment an account, nothing else by any of them.
        "one-text" => new SimulationOptions
        {
            Campaign = new CampaignOptions { Messages = 1, CommentsPerPuppet = 1, Turnout = 1, Copied = 0.6, Templated = 0.4, Rewritten = 0, Camouflage = 0, ByHand = 0, MutualReplies = 0, SlowDrip = 0 },
        },
        // An export that lost its times.
        "undated" => new SimulationOptions { Times = false, Campaign = new CampaignOptions() },
        // One account in twenty.
        "large" => new SimulationOptions { Campaign = new CampaignOptions { Puppets = 50 } },
        _ => null,
    };
}
