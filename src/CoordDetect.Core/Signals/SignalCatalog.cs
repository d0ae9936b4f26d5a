using CoordDetect.Core.Signals.Links;
using CoordDetect.Core.Signals.Profiles;
using CoordDetect.Core.Signals.Rhythm;
using CoordDetect.Core.Signals.Style;
using CoordDetect.Core.Signals.Targets;
using CoordDetect.Core.Signals.Timing;
using CoordDetect.Core.Signals.Wording;

namespace CoordDetect.Core.Signals;

/// <summary>All signals, in the order in which reports list them. Each has a page <c>docs/signals/&lt;id&gt;.md</c>.</summary>
public static class SignalCatalog
{
    /// <summary>The signals with the given options.</summary>
    public static IReadOnlyList<ISignal> All(SignalOptions options) =>
    [
        new SameText(options.SameText),
        new PassagesInCommon(options.SharedPassage),
        new SameTemplate(options.SameTemplate),
        new SameLink(),
        new SameDomain(),
        new SameHashtag(),
        new SameMention(),
        new PostedTogether(options.PostedTogether),
        new ArrivedTogether(options.ArrivedTogether),
        new SameTargets(options.SameTargets, options.ArrivedTogether.WideSeconds),
        new MutualSupport(options.MutualSupport),
        new SameHours(options.SameHours),
        new CreatedTogether(options.CreatedTogether),
        new NamePattern(),
        new SameAvatar(),
        new SameBio(options.SameBio),
        new EmptyShell(options.EmptyShell),
        new SameHand(options.SameHand),
    ];
}
