namespace CoordDetect.Core.Simulation;

/// <summary>
/// How a simulated campaign is run. A campaign goes in waves: a message is given out, some of the puppets post it below one thread
/// in their own way, one operator serving several puppets in turn. Shares are in [0, 1].
/// </summary>
public sealed record CampaignOptions
{
    /// <summary>The name of the labelled cluster.</summary>
    public string Name { get; init; } = "campaign";

    /// <summary>How many accounts the campaign has, 1 or more. They count towards <see cref="SimulationOptions.Accounts"/>.</summary>
    public int Puppets { get; init; } = 30;

    /// <summary>How many people operate them.</summary>
    public int Operators { get; init; } = 3;

    /// <summary>How many comments a puppet writes on average.</summary>
    public double CommentsPerPuppet { get; init; } = 15;

    /// <summary>How many messages it gives out; 0, the default, for one for every sixty comments and three at least.</summary>
    public int Messages { get; init; }

    /// <summary>How many sentences a message has, at most 5; 0, the default, for two or three.</summary>
    public int Sentences { get; init; }

    /// <summary>
    /// Within how many hours all its waves fall, from the middle of the corpus on, whatever the clock says; 0, the default, for waves over the whole corpus. Ordinary comments
    /// of puppets (<see cref="Camouflage"/>) lie over the whole corpus either way.
    /// </summary>
    public double BurstHours { get; init; }

    /// <summary>The share of wave comments that repeat the message word for word (habits of spelling aside).</summary>
    public double Copied { get; init; } = 0.1;

    /// <summary>The share of wave comments that fill the message's slots anew, as mail-merge does.</summary>
    public double Templated { get; init; } = 0.2;

    /// <summary>The share of wave comments that say the message in other words; what remains is original text.</summary>
    public double Rewritten { get; init; } = 0.5;

    /// <summary>The share of the puppets that takes part in a wave.</summary>
    public double Turnout { get; init; } = 0.4;

    /// <summary>The median pause between two comments of one operator, in seconds.</summary>
    public double PauseSeconds { get; init; } = 150;

    /// <summary>
    /// How unequal these pauses are: the standard deviation of their logarithm (they are log-normal). 0 is a clock; 0.8, the default, a person; at most 5.
    /// </summary>
    public double PauseSpread { get; init; } = 0.8;

    /// <summary>Whether operators work on weekdays from 9 to 18 h alone; otherwise on every day from 8 to 23 h.</summary>
    public bool OfficeHours { get; init; } = true;

    /// <summary>Whether each persona keeps a handle on several sites (up to three); otherwise each puppet lives on one site.</summary>
    public bool CrossSite { get; init; }

    /// <summary>The share of waves that are dripped over days instead of minutes.</summary>
    public double SlowDrip { get; init; } = 0.1;

    /// <summary>The median pause between two comments of one operator in a wave that is dripped, in hours.</summary>
    public double DripHours { get; init; } = 14;

    /// <summary>The share of a puppet's comments that are ordinary ones, in any thread and of original text; each puppet has one at least, unless this is 0.</summary>
    public double Camouflage { get; init; } = 0.25;

    /// <summary>The share of puppets run by hand: they never re-use the wording of a message.</summary>
    public double ByHand { get; init; } = 0.1;

    /// <summary>The share of wave comments that carry the campaign's link.</summary>
    public double Linked { get; init; } = 0.15;

    /// <summary>The share of wave comments that answer and praise another puppet's.</summary>
    public double MutualReplies { get; init; } = 0.3;

    /// <summary>The share of puppets whose picture comes from the campaign's stock (one for every four puppets). Needs <see cref="SimulationOptions.RichProfiles"/>.</summary>
    public double StockAvatars { get; init; } = 0.2;

    /// <summary>The share of puppets whose description comes from the campaign's stock. Needs <see cref="SimulationOptions.RichProfiles"/>.</summary>
    public double StockBios { get; init; } = 0.15;

    /// <summary>The share of puppets whose handle comes from the campaign's mould. Needs <see cref="SimulationOptions.RichProfiles"/>.</summary>
    public double StockNames { get; init; } = 0.2;

    /// <summary>How many ordinary accounts have a comment of theirs copied by a wave. They are labelled organic.</summary>
    public int CopiedVictims { get; init; }

    /// <summary>How many ordinary accounts quote a puppet in full to answer it. They are labelled organic.</summary>
    public int Quoters { get; init; }
}
