using System.CommandLine;
using CoordDetect.Core;
using CoordDetect.Core.Network.Windowed;

namespace CoordDetect.App.Commands;

/// <summary>The options of the plain windowed networks.</summary>
internal sealed class NetworkArguments
{
    private static readonly WindowedOptions Default = new();

    private static readonly (string Word, NetworkKind Kind)[] Kinds =
    [
        ("co-share", NetworkKind.CoShare), ("co-tweet", NetworkKind.CoTweet), ("co-similar", NetworkKind.CoSimilar), ("co-link", NetworkKind.CoLink),
        ("co-hashtag", NetworkKind.CoHashtag), ("co-reply", NetworkKind.CoReply), ("co-retweet", NetworkKind.CoRetweet), ("co-post", NetworkKind.CoPost),
    ];

    private readonly Option<string> _kind = new("--kind") { Description = $"What ties two comments: {string.Join(", ", Kinds.Select(k => k.Word))}.", Required = true, HelpName = "KIND" };
    private readonly Option<string> _window = new("--window") { Description = "The largest distance in time, itself included (60s, 5m, 1h).", DefaultValueFactory = _ => "60s" };
    private readonly Option<int> _minWeight = new("--min-weight") { Description = "The smallest weight of an edge.", DefaultValueFactory = _ => Default.MinWeight };
    private readonly Option<int?> _minParticipation = new("--min-participation") { Description = "In how many coincidences an account must take part [default: 1; 2 with --like coortweet]." };
    private readonly Option<bool> _keepLoops = new("--keep-loops") { Description = "Also tie accounts to themselves." };
    private readonly Option<string?> _like = new("--like") { Description = "Follow a peer to the letter: coortweet or toolkit.", HelpName = "PEER" };
    private readonly Option<double> _threshold = new("--threshold") { Description = "Jaccard similarity of two sets of words, for co-similar.", DefaultValueFactory = _ => Default.Threshold };
    private readonly Option<int> _threads = new("--threads") { Description = "Worker threads; 0 = one a core. Results do not depend on it.", DefaultValueFactory = _ => 0 };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _kind, _window, _minWeight, _minParticipation, _keepLoops, _like, _threshold, _threads }) command.Add(option);
    }

    /// <exception cref="UserFacingException">A word is not known; values are checked where the options are used.</exception>
    public WindowedOptions Options(ParseResult parsed)
    {
        PeerRules like = Like(parsed.GetValue(_like));
        int threads = parsed.GetValue(_threads);
        return new WindowedOptions
        {
            Kind = Kind(parsed.GetRequiredValue(_kind)),
            WindowSeconds = Duration.Seconds("--window", parsed.GetValue(_window)!),
            MinWeight = parsed.GetValue(_minWeight),
            MinParticipation = parsed.GetValue(_minParticipation) ?? (like == PeerRules.CooRTweet ? 2 : Default.MinParticipation),
            KeepLoops = parsed.GetValue(_keepLoops),
            Like = like,
            Threshold = parsed.GetValue(_threshold),
            MaxThreads = threads == 0 ? Environment.ProcessorCount : threads,
        };
    }

    private static NetworkKind Kind(string word)
    {
        foreach ((string known, NetworkKind kind) in Kinds)
            if (known == word) return kind;
        throw new UserFacingException($"--kind {word}: the kinds are {string.Join(", ", Kinds.Select(k => k.Word))}.");
    }

    private static PeerRules Like(string? word) => word switch
    {
        null => PeerRules.None,
        "coortweet" => PeerRules.CooRTweet,
        "toolkit" => PeerRules.Toolkit,
        _ => throw new UserFacingException($"--like {word}: write coortweet or toolkit."),
    };
}
