using CoordDetect.Core;
using CoordDetect.Core.Signals;

namespace CoordDetect.App.Configuration;

/// <summary>Every number of the method that a page of <c>docs/signals</c> documents, and the two of a run. A test holds this list to those pages.</summary>
internal static class MethodSettings
{
    /// <summary>The rate of false edges that is asked for.</summary>
    public const string Rate = "q";

    /// <summary>How many shuffled copies are run.</summary>
    public const string Shuffles = "shuffles";

    /// <summary>How alike two texts are to be.</summary>
    public const string Threshold = "same-text.threshold";

    /// <summary>How near in time two comments of a thread are to be.</summary>
    public const string Window = "posted-together.window-seconds";

    /// <summary>All of them: those of a run, then by signal.</summary>
    public static IReadOnlyList<MethodSetting> All { get; } =
    [
        new(Rate, "False discovery rate of edges.", 0, 0.5, false, o => o.FalseDiscoveryRate, (o, v) => o with { FalseDiscoveryRate = v }),
        new(Shuffles, "How many shuffled corpora to run beside the real one.", 0, DetectionOptions.MaximumShuffles, true, o => o.Shuffles, (o, v) => o with { Shuffles = (int)v }),
        new(Threshold, "Jaccard similarity from which two texts are nearly the same.", 0.4, 1, false,
            o => o.NearDuplicates.Threshold, (o, v) => o with { NearDuplicates = o.NearDuplicates with { Threshold = v } }),
        OfBits("same-text.minimum-bits", "Texts whose wording is less surprising than this, in bits, are not looked at.", 0, double.PositiveInfinity,
            s => s.SameText.MinimumBits, (s, v) => s with { SameText = s.SameText with { MinimumBits = v } }),
        Count("shared-passage.minimum-words", "How many words a shared passage has at least.", 4, 20,
            s => s.SharedPassage.MinimumWords, (s, v) => s with { SharedPassage = s.SharedPassage with { MinimumWords = v } }),
        OfBits("shared-passage.minimum-bits", "Two comments whose shared passages are less surprising than this, in bits, are not looked at.", 20, 500,
            s => s.SharedPassage.MinimumBits, (s, v) => s with { SharedPassage = s.SharedPassage with { MinimumBits = v } }),
        Count("shared-passage.most-texts", "A passage that stands in more different texts than this is a set phrase.", 2, 1_000,
            s => s.SharedPassage.MostTexts, (s, v) => s with { SharedPassage = s.SharedPassage with { MostTexts = v } }),
        Count("template.minimum-slots", "How many slots of a template must have a stock of fillings.", 2, 100,
            s => s.SameTemplate.MinimumSlots, (s, v) => s with { SameTemplate = s.SameTemplate with { MinimumSlots = v } }),
        OfBits("template.minimum-bits", "What a filling must save against being written by itself, in bits.", 20, 1_000,
            s => s.SameTemplate.MinimumBits, (s, v) => s with { SameTemplate = s.SameTemplate with { MinimumBits = v } }),
        Count("template.minimum-accounts", "How many accounts must fill a template.", 3, 1_000,
            s => s.SameTemplate.MinimumAccounts, (s, v) => s with { SameTemplate = s.SameTemplate with { MinimumAccounts = v } }),
        Count(Window, "How many seconds apart two comments of one thread may be to count as posted together.", 1, 3_600,
            s => s.PostedTogether.WindowSeconds, (s, v) => s with { PostedTogether = s.PostedTogether with { WindowSeconds = v } }),
        Count("arrived-together.narrow-seconds", "The narrower window of arrivals, in seconds.", 60, 3_600,
            s => s.ArrivedTogether.NarrowSeconds, (s, v) => s with { ArrivedTogether = s.ArrivedTogether with { NarrowSeconds = v } }),
        Count("arrived-together.wide-seconds", "The wider window of arrivals, in seconds.", 60, 21_600,
            s => s.ArrivedTogether.WideSeconds, (s, v) => s with { ArrivedTogether = s.ArrivedTogether with { WideSeconds = v } }),
        Count("same-targets.minimum-threads", "In how many threads two accounts must both write.", 2, 100,
            s => s.SameTargets.MinimumThreads, (s, v) => s with { SameTargets = s.SameTargets with { MinimumThreads = v } }),
        Count("mutual-support.minimum-threads", "In how many threads two accounts must answer each other.", 2, 100,
            s => s.MutualSupport.MinimumThreads, (s, v) => s with { MutualSupport = s.MutualSupport with { MinimumThreads = v } }),
        Count("same-hours.minimum-hours", "In how many different hours an account must write for its rhythm to count.", 10, 1_000,
            s => s.SameHours.MinimumHours, (s, v) => s with { SameHours = s.SameHours with { MinimumHours = v } }),
        Count("created-together.longest-hours", "How long a burst of sign-ups may last, in hours.", 1, 168,
            s => s.CreatedTogether.LongestHours, (s, v) => s with { CreatedTogether = s.CreatedTogether with { LongestHours = v } }),
        Count("same-bio.minimum-words", "How many words a description must have to be compared.", 1, 50,
            s => s.SameBio.MinimumWords, (s, v) => s with { SameBio = s.SameBio with { MinimumWords = v } }),
        Count("empty-shell.most-comments", "How many comments an empty shell has at most.", 1, 20,
            s => s.EmptyShell.MostComments, (s, v) => s with { EmptyShell = s.EmptyShell with { MostComments = v } }),
        Count("same-hand.minimum-words", "How many words an account must have written for its style to be compared.", 500, 100_000,
            s => s.SameHand.MinimumWords, (s, v) => s with { SameHand = s.SameHand with { MinimumWords = v } }),
    ];

    /// <summary>Those that a form does not ask for by words of its own.</summary>
    public static IEnumerable<MethodSetting> Further => All.Where(s => s.Name is not (Rate or Shuffles or Threshold or Window));

    /// <summary>The setting of some name, or null.</summary>
    public static MethodSetting? Named(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Options with what is set; names that are none of these are left alone.</summary>
    /// <exception cref="UserFacingException">A value is out of range: every problem, a line each.</exception>
    public static DetectionOptions Apply(DetectionOptions options, IReadOnlyDictionary<string, double> values)
    {
        foreach (MethodSetting setting in All)
            if (values.TryGetValue(setting.Name, out double value)) options = setting.With(options, value);
        return options.Validate() is { Count: > 0 } problems ? throw new UserFacingException(string.Join('\n', problems)) : options;
    }

    private static MethodSetting OfBits(string name, string words, double low, double high, Func<SignalOptions, double> get, Func<SignalOptions, double, SignalOptions> with) =>
        new(name, words, low, high, false, o => get(o.Signals), (o, v) => o with { Signals = with(o.Signals, v) });

    private static MethodSetting Count(string name, string words, int low, int high, Func<SignalOptions, int> get, Func<SignalOptions, int, SignalOptions> with) =>
        new(name, words, low, high, true, o => get(o.Signals), (o, v) => o with { Signals = with(o.Signals, (int)v) });
}
