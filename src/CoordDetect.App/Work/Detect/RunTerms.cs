using System.Globalization;
using CoordDetect.App.Configuration;
using CoordDetect.Core;
using CoordDetect.Core.Signals;

namespace CoordDetect.App.Work.Detect;

/// <summary>What a person may set for a run: the options that change what can be found. Unset ones have the default.</summary>
internal sealed record RunTerms
{
    private static readonly DetectionOptions Default = new();

    /// <summary>The false discovery rate of edges, q.</summary>
    public double? Q { get; init; }

    /// <summary>The similarity from which two texts are nearly the same.</summary>
    public double? Threshold { get; init; }

    /// <summary>How far apart two comments of one thread may be to count as posted together, in seconds.</summary>
    public int? WindowSeconds { get; init; }

    /// <summary>How many shuffled copies are run beside the real comments.</summary>
    public int? Shuffles { get; init; }

    /// <summary>Other numbers of the method, by the names of <see cref="MethodSettings"/>, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Settings { get; init; } = [];

    /// <summary>Families of signals that are not looked at.</summary>
    public IReadOnlyList<SignalFamily> LeftOut { get; init; } = [];

    /// <summary>The options of a run with these terms.</summary>
    /// <exception cref="UserFacingException">Some are out of range.</exception>
    public DetectionOptions Options()
    {
        DetectionOptions options = Default with
        {
            FalseDiscoveryRate = Q ?? Default.FalseDiscoveryRate,
            Shuffles = Shuffles ?? Default.Shuffles,
            NearDuplicates = Default.NearDuplicates with { Threshold = Threshold ?? Default.NearDuplicates.Threshold },
            Signals = Default.Signals with { PostedTogether = Default.Signals.PostedTogether with { WindowSeconds = WindowSeconds ?? Default.Signals.PostedTogether.WindowSeconds } },
            LeftOut = LeftOut.ToHashSet(),
        };
        foreach ((string name, double value) in Settings)
            if (MethodSettings.Named(name) is { } setting) options = setting.With(options, value);
        List<string> problems = [.. options.Validate()];
        if (LeftOut.Distinct().Count() == Enum.GetValues<SignalFamily>().Length) problems.Add("Leave at least one kind of evidence to look at.");
        return problems.Count > 0 ? throw new UserFacingException(string.Join('\n', problems)) : options;
    }

    /// <summary>These terms without what is the default anyway; null where nothing is left.</summary>
    public RunTerms? Pruned()
    {
        RunTerms pruned = new()
        {
            Q = Q == Default.FalseDiscoveryRate ? null : Q,
            Threshold = Threshold == Default.NearDuplicates.Threshold ? null : Threshold,
            WindowSeconds = WindowSeconds == Default.Signals.PostedTogether.WindowSeconds ? null : WindowSeconds,
            Shuffles = Shuffles == Default.Shuffles ? null : Shuffles,
            Settings = [.. Settings.Where(s => MethodSettings.Named(s.Key)?.Default != s.Value).OrderBy(s => s.Key, StringComparer.Ordinal)],
            LeftOut = [.. LeftOut.Distinct().Order()],
        };
        bool isDefault = pruned is { Q: null, Threshold: null, WindowSeconds: null, Shuffles: null, Settings.Count: 0, LeftOut.Count: 0 };
        return isDefault ? null : pruned;
    }

    /// <summary>Reads a number as people write it, with a point or a comma; null for nothing.</summary>
    /// <exception cref="UserFacingException">It is no number.</exception>
    public static double? Number(string text, string name)
    {
        if (text.Length == 0) return null;
        return double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new UserFacingException($"{name}: \"{text}\" is no number. Write it as 0.05.");
    }
}
