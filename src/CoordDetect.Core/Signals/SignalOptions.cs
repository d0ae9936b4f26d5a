using CoordDetect.Core.Signals.Profiles;
using CoordDetect.Core.Signals.Rhythm;
using CoordDetect.Core.Signals.Style;
using CoordDetect.Core.Signals.Targets;
using CoordDetect.Core.Signals.Timing;
using CoordDetect.Core.Signals.Wording;

namespace CoordDetect.Core.Signals;

/// <summary>The options of all signals.</summary>
public sealed record SignalOptions
{
    /// <summary>Options of <c>same-text</c>.</summary>
    public SameTextOptions SameText { get; init; } = new();

    /// <summary>Options of <c>shared-passage</c>.</summary>
    public SharedPassageOptions SharedPassage { get; init; } = new();

    /// <summary>Options of <c>template</c>.</summary>
    public SameTemplateOptions SameTemplate { get; init; } = new();

    /// <summary>Options of <c>posted-together</c>.</summary>
    public PostedTogetherOptions PostedTogether { get; init; } = new();

    /// <summary>Options of <c>arrived-together</c>.</summary>
    public ArrivedTogetherOptions ArrivedTogether { get; init; } = new();

    /// <summary>Options of <c>same-targets</c>.</summary>
    public SameTargetsOptions SameTargets { get; init; } = new();

    /// <summary>Options of <c>mutual-support</c>.</summary>
    public MutualSupportOptions MutualSupport { get; init; } = new();

    /// <summary>Options of <c>same-hours</c>.</summary>
    public SameHoursOptions SameHours { get; init; } = new();

    /// <summary>Options of <c>created-together</c>.</summary>
    public CreatedTogetherOptions CreatedTogether { get; init; } = new();

    /// <summary>Options of <c>same-bio</c>.</summary>
    public SameBioOptions SameBio { get; init; } = new();

    /// <summary>Options of <c>empty-shell</c>.</summary>
    public EmptyShellOptions EmptyShell { get; init; } = new();

    /// <summary>Options of <c>same-hand</c>.</summary>
    public SameHandOptions SameHand { get; init; } = new();

    /// <summary>Every problem with these options; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        Require(PostedTogether.WindowSeconds, 1, 3_600, "posted-together.window-seconds");
        if (!(SameText.MinimumBits >= 0)) problems.Add($"same-text.minimum-bits must be 0 or more, not {SameText.MinimumBits}.");
        Require(ArrivedTogether.NarrowSeconds, 60, 3_600, "arrived-together.narrow-seconds");
        Require(ArrivedTogether.WideSeconds, ArrivedTogether.NarrowSeconds, 6 * 3_600, "arrived-together.wide-seconds");
        Require(SharedPassage.MinimumWords, 4, 20, "shared-passage.minimum-words");
        if (!(SharedPassage.MinimumBits is >= 20 and <= 500)) problems.Add($"shared-passage.minimum-bits must be from 20 to 500, not {SharedPassage.MinimumBits}.");
        Require(SharedPassage.MostTexts, 2, 1_000, "shared-passage.most-texts");
        Require(SameTemplate.MinimumSlots, 2, 100, "template.minimum-slots");
        if (!(SameTemplate.MinimumBits is >= 20 and <= 1_000)) problems.Add($"template.minimum-bits must be from 20 to 1,000, not {SameTemplate.MinimumBits}.");
        Require(SameTemplate.MinimumAccounts, 3, 1_000, "template.minimum-accounts");
        Require(SameTargets.MinimumThreads, 2, 100, "same-targets.minimum-threads");
        Require(MutualSupport.MinimumThreads, 2, 100, "mutual-support.minimum-threads");
        Require(SameHours.MinimumHours, 10, 1_000, "same-hours.minimum-hours");
        Require(CreatedTogether.LongestHours, 1, 168, "created-together.longest-hours");
        Require(SameBio.MinimumWords, 1, 50, "same-bio.minimum-words");
        Require(EmptyShell.MostComments, 1, 20, "empty-shell.most-comments");
        Require(SameHand.MinimumWords, 500, 100_000, "same-hand.minimum-words");
        return problems;

        void Require(int value, int low, int high, string name)
        {
            if (value < low || value > high) problems.Add($"{name} must be from {low} to {high}, not {value}.");
        }
    }
}
