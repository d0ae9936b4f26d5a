namespace CoordDetect.Core.Simulation;

/// <summary>What corpus to simulate.</summary>
public sealed record SimulationOptions
{
    /// <summary>How many accounts, puppets included; each writes at least one comment.</summary>
    public int Accounts { get; init; } = 1_000;

    /// <summary>
    /// How many comments, the campaign's included. Up to 200,000, sentences are drawn again when somebody has used their words, which is
    /// slower; beyond that the phrases are used up, and strangers do share runs of words.
    /// </summary>
    public int Comments { get; init; } = 10_000;

    /// <summary>The seed: the same options and seed give the same comments on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The campaign to plant; null for none.</summary>
    public CampaignOptions? Campaign { get; init; }

    /// <summary>Whether the corpus holds what looks like coordination and is not: petitions, memes, fans, news, quotes, greetings.</summary>
    public bool Traps { get; init; } = true;

    /// <summary>
    /// Whether profiles are as one meets them: default pictures, crests that many wear, mottos, proposed names, sign-ups after an event; and, for puppets,
    /// what <see cref="CampaignOptions"/> says of its stock. The bundled corpora are older than this and do without.
    /// </summary>
    public bool RichProfiles { get; init; } = true;

    /// <summary>The language of sites that are not given in <see cref="Sites"/>.</summary>
    public SimulationLanguage Language { get; init; } = SimulationLanguage.French;

    /// <summary>How many sites to invent where <see cref="Sites"/> is empty.</summary>
    public int SiteCount { get; init; } = 4;

    /// <summary>The sites; empty to have some invented.</summary>
    public IReadOnlyList<SimulatedSite> Sites { get; init; } = [];

    /// <summary>The first moment of the corpus, in Unix seconds. The default is Monday 3 March 2025, 0 h in Paris.</summary>
    public long StartUnixSeconds { get; init; } = 1_740_956_400;

    /// <summary>How many days the corpus spans.</summary>
    public int Days { get; init; } = 56;

    /// <summary>How many comments a thread has on average.</summary>
    public double CommentsPerThread { get; init; } = 40;

    /// <summary>The average length of a comment in characters that the grammar aims at; 0 for each author's own habits.</summary>
    public double MeanLength { get; init; }

    /// <summary>The share of ordinary comments that repeat an earlier one of somebody else with a word or two changed (for benchmarks).</summary>
    public double NearCopies { get; init; }

    /// <summary>Whether comments and sign-ups have times, as they have by default; without, the corpus is as an export that lost them.</summary>
    public bool Times { get; init; } = true;

    /// <summary>Whether each comment carries what stands behind it as a field <c>simulated</c> (<c>Ordinary</c>, <c>Petition</c>, <c>Victim</c>, <c>Quoter</c>, <c>Copied</c>…).</summary>
    public bool TellRoles { get; init; }

    /// <summary>Every problem with these options, in words; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        int puppets = Campaign?.Puppets ?? 0;
        Require(Accounts >= 1, $"accounts must be 1 or more, not {Accounts}");
        Require(Comments >= Accounts, $"every account writes at least once: {Comments} comments are too few for {Accounts} accounts");
        Require(Days is >= 1 and <= 3_650, $"days must be 1 to 3650, not {Days}");
        Require(SiteCount is >= 1 and <= 1_000, $"sites must be 1 to 1000, not {SiteCount}");
        Require(CommentsPerThread is >= 1 and <= 1e6, "comments per thread must be 1 to 1000000");
        Require(NearCopies is >= 0 and <= 1, "the share of near copies must be 0 to 1");
        Require(MeanLength is 0 or >= 20 and <= 2_000, "the mean length must be 20 to 2000 characters, or 0");
        if (Campaign is { } campaign)
        {
            Require(puppets >= 1 && puppets < Accounts, $"puppets must be at least 1 and fewer than the {Accounts} accounts, not {puppets}");
            Require(campaign.CommentsPerPuppet >= 1, "a puppet writes at least one comment");
            Require(puppets * campaign.CommentsPerPuppet + (Accounts - puppets) <= Comments,
                $"{puppets} puppets with {campaign.CommentsPerPuppet} comments each leave too few of the {Comments} comments for the other accounts");
            Require(campaign.Messages is >= 0 and <= 100_000, "messages must be 0 to 100000");
            Require(campaign.Sentences is >= 0 and <= 5, "a message has 1 to 5 sentences, or 0 for two or three");
            Require(campaign.BurstHours >= 0 && campaign.BurstHours <= Days * 12.0, "a burst lasts at most half of the corpus, in hours");
            Require(campaign.Operators >= 1, "a campaign has at least one operator");
            Require(campaign.Copied >= 0 && campaign.Templated >= 0 && campaign.Rewritten >= 0 && campaign.Copied + campaign.Templated + campaign.Rewritten <= 1.000_001,
                "the shares of copied, templated and rewritten text must not be negative nor exceed 1 together");
            Require(new[] { campaign.Turnout, campaign.SlowDrip, campaign.Camouflage, campaign.ByHand, campaign.Linked, campaign.MutualReplies, campaign.StockAvatars, campaign.StockBios, campaign.StockNames }.All(share => share is >= 0 and <= 1),
                "turnout, slow drip, camouflage, by hand, linked, mutual replies and what comes from the stock are shares from 0 to 1");
            Require(campaign.PauseSeconds is >= 1 and <= 1e7, "the pause between comments must be 1 second or more");
            Require(campaign.PauseSpread is >= 0 and <= 5, "the spread of the pauses must be 0 to 5");
            Require(campaign.DripHours is > 0 and <= 1_000, "the pause of dripped waves must be above 0 and at most 1000 hours");
            Require(campaign.CopiedVictims >= 0 && campaign.Quoters >= 0, "victims and quoters cannot be negative");
        }
        return problems;

        void Require(bool holds, string problem)
        {
            if (!holds) problems.Add(problem);
        }
    }
}
