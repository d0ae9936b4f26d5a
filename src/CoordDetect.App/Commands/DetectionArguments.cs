using System.CommandLine;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The options of the method, the same words on every command that runs it.</summary>
internal sealed class DetectionArguments
{
    private static readonly DetectionOptions Default = new();

    private readonly Option<ulong> _seed = new("--seed") { Description = "Seeds everything random.", DefaultValueFactory = _ => Default.Seed };
    private readonly Option<int> _shuffles = new("--shuffles") { Description = "How many shuffled corpora to run beside the real one.", DefaultValueFactory = _ => Default.Shuffles };
    private readonly Option<int> _threads = new("--threads") { Description = "Worker threads; 0 = one a core. Results do not depend on it.", DefaultValueFactory = _ => Default.Threads };
    private readonly Option<double> _q = new("--q") { Description = "False discovery rate of edges.", DefaultValueFactory = _ => Default.FalseDiscoveryRate };
    private readonly Option<double> _threshold = new("--threshold") { Description = "Jaccard similarity from which two texts are nearly the same.", DefaultValueFactory = _ => Default.NearDuplicates.Threshold };
    private readonly Option<string> _window = new("--window") { Description = "How far apart two comments of one thread may be to count as posted together (90s, 5m, 1h).", DefaultValueFactory = _ => "5m" };
    private readonly Option<string[]> _official = new("--official") { Description = "Handle of a declared official account (may be repeated).", HelpName = "HANDLE" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _seed, _shuffles, _threads, _q, _threshold, _window, _official }) command.Add(option);
    }

    public DetectionOptions Options(ParseResult parsed)
    {
        DetectionOptions options = new()
        {
            Seed = parsed.GetValue(_seed),
            Shuffles = parsed.GetValue(_shuffles),
            Threads = parsed.GetValue(_threads),
            FalseDiscoveryRate = parsed.GetValue(_q),
            NearDuplicates = Default.NearDuplicates with { Threshold = parsed.GetValue(_threshold) },
            Signals = Default.Signals with { PostedTogether = Default.Signals.PostedTogether with { WindowSeconds = Duration.Seconds("--window", parsed.GetValue(_window)!) } },
            OfficialAccounts = (parsed.GetValue(_official) ?? []).ToHashSet(StringComparer.Ordinal),
        };
        return options.Validate() is { Count: > 0 } problems ? throw new UserFacingException(string.Join('\n', problems)) : options;
    }
}
