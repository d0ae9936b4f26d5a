using System.CommandLine;
using CoordDetect.App.Configuration;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The options of the method, the same words on every command that runs it; its numbers are those of <see cref="MethodSettings"/>.</summary>
internal sealed class DetectionArguments
{
    private static readonly DetectionOptions Default = new();

    private readonly Option<ulong> _seed = new("--seed") { Description = "Seeds everything random.", DefaultValueFactory = _ => Default.Seed };
    private readonly Option<int> _threads = new("--threads") { Description = "Worker threads; 0 = one a core. Results do not depend on it.", DefaultValueFactory = _ => Default.Threads };
    private readonly Option<string[]> _official = new("--official") { Description = "Handle of a declared official account (may be repeated).", HelpName = "HANDLE" };
    private readonly Option<string> _window = new("--window", $"--{MethodSettings.Window}")
    {
        Description = "How far apart two comments of one thread may be to count as posted together (90s, 5m, 1h).",
        DefaultValueFactory = _ => "5m",
    };

    private readonly (MethodSetting Setting, Option Option)[] _numbers = [.. MethodSettings.All.Where(s => s.Name != MethodSettings.Window).Select(s => (s, Number(s)))];

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _seed, _threads, _window, _official }) command.Add(option);
        foreach ((_, Option option) in _numbers) command.Add(option);
    }

    public DetectionOptions Options(ParseResult parsed)
    {
        Dictionary<string, double> values = new(StringComparer.Ordinal) { [MethodSettings.Window] = Duration.Seconds(_window.Name, parsed.GetValue(_window)!) };
        foreach ((MethodSetting setting, Option option) in _numbers)
            values[setting.Name] = setting.IsWhole ? parsed.GetValue((Option<int>)option) : parsed.GetValue((Option<double>)option);
        DetectionOptions options = new()
        {
            Seed = parsed.GetValue(_seed),
            Threads = parsed.GetValue(_threads),
            OfficialAccounts = (parsed.GetValue(_official) ?? []).ToHashSet(StringComparer.Ordinal),
        };
        return MethodSettings.Apply(options, values);
    }

    // One name of old is shorter than that of its page; both are understood.
    private static Option Number(MethodSetting setting)
    {
        string[] also = setting.Name == MethodSettings.Threshold ? [$"--{setting.Name}"] : [];
        string name = setting.Name == MethodSettings.Threshold ? "--threshold" : $"--{setting.Name}";
        return setting.IsWhole
            ? new Option<int>(name, also) { Description = setting.Words, HelpName = "N", DefaultValueFactory = _ => (int)setting.Default }
            : new Option<double>(name, also) { Description = setting.Words, HelpName = "N", DefaultValueFactory = _ => setting.Default };
    }
}
