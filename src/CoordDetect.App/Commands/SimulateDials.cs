using System.CommandLine;
using CoordDetect.Core;
using CoordDetect.Core.Simulation;

namespace CoordDetect.App.Commands;

/// <summary>The options of <c>simulate</c> and how they become a <see cref="SimulationOptions"/>. A dial that is not given keeps the campaign's own value.</summary>
internal sealed class SimulateDials
{
    private readonly Option<string> _campaign = new("--campaign") { Description = "boisson-page, infiltration, clean, astroturf, short-text, burst, one-text, undated, large or none; audience-boisson or agency-clients, into a folder.", DefaultValueFactory = _ => "none" };
    private readonly Option<int?> _accounts = new("--accounts") { Description = "How many accounts, puppets included." };
    private readonly Option<int?> _comments = new("--comments") { Description = "How many comments, the campaign's included." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "The same seed gives the same bytes on every machine." };
    private readonly Option<string?> _language = new("--language") { Description = "fr, en or both." };
    private readonly Option<int?> _sites = new("--sites") { Description = "How many sites to invent." };
    private readonly Option<int?> _days = new("--days") { Description = "How many days the corpus spans." };
    private readonly Option<double?> _perThread = new("--comments-per-thread") { Description = "Comments in a thread, on average." };
    private readonly Option<string?> _traps = new("--traps") { Description = "on or off: petitions, memes, fans, breaking news, quotes, greetings." };
    private readonly Option<string?> _richProfiles = new("--rich-profiles") { Description = "on or off: default pictures, mottos, proposed names, sign-ups after an event; the puppets' stock." };
    private readonly Option<double?> _nearCopies = new("--near-copies") { Description = "Share of ordinary comments that repeat another with a word or two changed." };
    private readonly Option<double?> _meanLength = new("--mean-length") { Description = "Average length of a comment to aim at, in characters." };
    private readonly Option<string?> _times = new("--times") { Description = "on or off: whether comments and sign-ups have times." };
    private readonly Option<double?> _prevalence = new("--prevalence") { Description = "Puppets as a share of all accounts, such as 0.01." };
    private readonly Option<int?> _puppets = new("--puppets") { Description = "How many puppets." };
    private readonly Option<int?> _operators = new("--operators") { Description = "How many people operate the puppets." };
    private readonly Option<double?> _perPuppet = new("--puppet-comments") { Description = "Comments a puppet writes, on average." };
    private readonly Option<int?> _messages = new("--messages") { Description = "How many messages the campaign gives out; 0 = one for every 60 comments." };
    private readonly Option<int?> _sentences = new("--sentences") { Description = "Sentences of a message; 0 = two or three." };
    private readonly Option<double?> _burst = new("--burst-hours") { Description = "Within how many hours all waves fall; 0 = over the whole corpus." };
    private readonly Option<double?> _copied = new("--copied") { Description = "Share of campaign comments that copy the message." };
    private readonly Option<double?> _templated = new("--templated") { Description = "Share that fills the message's slots anew." };
    private readonly Option<double?> _rewritten = new("--rewritten") { Description = "Share that rewords the message; the rest is original." };
    private readonly Option<double?> _turnout = new("--turnout") { Description = "Share of the puppets in one wave." };
    private readonly Option<double?> _pause = new("--pause") { Description = "Median pause between an operator's comments, in seconds." };
    private readonly Option<double?> _pauseSpread = new("--pause-spread") { Description = "How unequal these pauses are: 0 a clock, 0.8 a person." };
    private readonly Option<string?> _officeHours = new("--office-hours") { Description = "on or off." };
    private readonly Option<string?> _crossSite = new("--cross-site") { Description = "on or off: each persona has handles on up to three sites." };
    private readonly Option<double?> _slowDrip = new("--slow-drip") { Description = "Share of waves dripped over days." };
    private readonly Option<double?> _dripHours = new("--drip-hours") { Description = "Median pause in a dripped wave, in hours." };
    private readonly Option<double?> _camouflage = new("--camouflage") { Description = "Share of a puppet's comments that are ordinary." };
    private readonly Option<double?> _byHand = new("--by-hand") { Description = "Share of puppets that never re-use wording." };
    private readonly Option<double?> _linked = new("--linked") { Description = "Share of campaign comments with the campaign's link." };
    private readonly Option<double?> _mutual = new("--mutual-replies") { Description = "Share of campaign comments that answer another puppet." };
    private readonly Option<double?> _stockAvatars = new("--stock-avatars") { Description = "Share of puppets with a picture from the campaign's stock." };
    private readonly Option<double?> _stockBios = new("--stock-bios") { Description = "Share of puppets with a description from its stock." };
    private readonly Option<double?> _stockNames = new("--stock-names") { Description = "Share of puppets with a name from its mould." };
    private readonly Option<int?> _victims = new("--victims") { Description = "How many ordinary accounts are copied." };
    private readonly Option<int?> _quoters = new("--quoters") { Description = "How many ordinary accounts quote a puppet." };

    /// <summary>Where the corpus goes.</summary>
    public Option<string> Out { get; } = new("--out") { Description = "The file; .gz compresses, - is standard output.", Required = true };

    /// <summary>Every option, in the order of the help.</summary>
    public IEnumerable<Option> All =>
    [
        _campaign, _accounts, _comments, _seed, Out, _language, _sites, _days, _perThread, _traps, _richProfiles, _nearCopies, _meanLength, _times, _prevalence, _puppets,
        _operators, _perPuppet, _messages, _sentences, _burst, _copied, _templated, _rewritten, _turnout, _pause, _pauseSpread, _officeHours, _crossSite, _slowDrip, _dripHours, _camouflage, _byHand, _linked,
        _mutual, _stockAvatars, _stockBios, _stockNames, _victims, _quoters,
    ];

    /// <summary>The name of the campaign.</summary>
    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_campaign);

    /// <summary>The options that were asked for.</summary>
    public SimulationOptions Read(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_campaign);
        SimulationOptions start = BundledCorpora.Find(name) ?? name switch
        {
            "none" => new SimulationOptions(),
            "astroturf" => new SimulationOptions { Campaign = new CampaignOptions() },
            _ => CampaignShapes.Find(name) ?? throw new UserFacingException($"there is no campaign '{name}': use {string.Join(", ", BundledCorpora.Names)}, astroturf, {string.Join(", ", CampaignShapes.Names)} or none."),
        };
        SimulationOptions options = start with
        {
            Accounts = parsed.GetValue(_accounts) ?? start.Accounts,
            Comments = parsed.GetValue(_comments) ?? start.Comments,
            Seed = parsed.GetValue(_seed) ?? start.Seed,
            Language = Language(parsed.GetValue(_language)) ?? start.Language,
            SiteCount = parsed.GetValue(_sites) ?? start.SiteCount,
            Days = parsed.GetValue(_days) ?? start.Days,
            CommentsPerThread = parsed.GetValue(_perThread) ?? start.CommentsPerThread,
            Traps = Switch(_traps.Name, parsed.GetValue(_traps)) ?? start.Traps,
            RichProfiles = Switch(_richProfiles.Name, parsed.GetValue(_richProfiles)) ?? start.RichProfiles,
            NearCopies = parsed.GetValue(_nearCopies) ?? start.NearCopies,
            MeanLength = parsed.GetValue(_meanLength) ?? start.MeanLength,
            Times = Switch(_times.Name, parsed.GetValue(_times)) ?? start.Times,
        };
        return options.Campaign is null ? options : options with { Campaign = Campaign(parsed, options.Campaign, options.Accounts) };
    }

    private CampaignOptions Campaign(ParseResult parsed, CampaignOptions start, int accounts) => start with
    {
        Puppets = parsed.GetValue(_puppets) ?? (parsed.GetValue(_prevalence) is { } share ? Math.Max(1, (int)Math.Round(share * accounts)) : start.Puppets),
        Operators = parsed.GetValue(_operators) ?? start.Operators,
        CommentsPerPuppet = parsed.GetValue(_perPuppet) ?? start.CommentsPerPuppet,
        Messages = parsed.GetValue(_messages) ?? start.Messages,
        Sentences = parsed.GetValue(_sentences) ?? start.Sentences,
        BurstHours = parsed.GetValue(_burst) ?? start.BurstHours,
        Copied = parsed.GetValue(_copied) ?? start.Copied,
        Templated = parsed.GetValue(_templated) ?? start.Templated,
        Rewritten = parsed.GetValue(_rewritten) ?? start.Rewritten,
        Turnout = parsed.GetValue(_turnout) ?? start.Turnout,
        PauseSeconds = parsed.GetValue(_pause) ?? start.PauseSeconds,
        PauseSpread = parsed.GetValue(_pauseSpread) ?? start.PauseSpread,
        OfficeHours = Switch(_officeHours.Name, parsed.GetValue(_officeHours)) ?? start.OfficeHours,
        CrossSite = Switch(_crossSite.Name, parsed.GetValue(_crossSite)) ?? start.CrossSite,
        SlowDrip = parsed.GetValue(_slowDrip) ?? start.SlowDrip,
        DripHours = parsed.GetValue(_dripHours) ?? start.DripHours,
        Camouflage = parsed.GetValue(_camouflage) ?? start.Camouflage,
        ByHand = parsed.GetValue(_byHand) ?? start.ByHand,
        Linked = parsed.GetValue(_linked) ?? start.Linked,
        MutualReplies = parsed.GetValue(_mutual) ?? start.MutualReplies,
        StockAvatars = parsed.GetValue(_stockAvatars) ?? start.StockAvatars,
        StockBios = parsed.GetValue(_stockBios) ?? start.StockBios,
        StockNames = parsed.GetValue(_stockNames) ?? start.StockNames,
        CopiedVictims = parsed.GetValue(_victims) ?? start.CopiedVictims,
        Quoters = parsed.GetValue(_quoters) ?? start.Quoters,
    };

    private static SimulationLanguage? Language(string? word) => word switch
    {
        null => null,
        "fr" => SimulationLanguage.French,
        "en" => SimulationLanguage.English,
        "both" => SimulationLanguage.Both,
        _ => throw new UserFacingException($"--language is fr, en or both, not '{word}'."),
    };

    private static bool? Switch(string option, string? word) => word switch
    {
        null => null,
        "on" => true,
        "off" => false,
        _ => throw new UserFacingException($"{option} is on or off, not '{word}'."),
    };
}
