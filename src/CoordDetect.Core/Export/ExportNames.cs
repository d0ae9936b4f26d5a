using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Export;

/// <summary>The names that files use for the values of the house. They never change: other programs read them.</summary>
public static class ExportNames
{
    /// <summary>A signal family: <c>wording</c>, <c>objects</c>, <c>timing</c>, <c>targets</c>, <c>rhythm</c>, <c>profiles</c> or <c>style</c>.</summary>
    public static string Of(SignalFamily family) => family switch
    {
        SignalFamily.Wording => "wording",
        SignalFamily.Objects => "objects",
        SignalFamily.Timing => "timing",
        SignalFamily.Targets => "targets",
        SignalFamily.Rhythm => "rhythm",
        SignalFamily.Profiles => "profiles",
        _ => "style",
    };

    /// <summary>A role: <c>member</c>, <c>peripheral</c> or <c>source</c>.</summary>
    public static string Of(MemberRole role) => role switch
    {
        MemberRole.Member => "member",
        MemberRole.Peripheral => "peripheral",
        _ => "source",
    };

    /// <summary>A kind of finding: <c>group</c>, <c>one-text</c>, <c>one-link</c>, <c>same-hand</c> or <c>arrivals</c>.</summary>
    public static string Of(GroupKind kind) => kind switch
    {
        GroupKind.OneText => "one-text",
        GroupKind.OneLink => "one-link",
        GroupKind.SameHand => "same-hand",
        GroupKind.Arrivals => "arrivals",
        _ => "group",
    };

    /// <summary>The outcome of an explanation: <c>not-testable</c>, <c>contradicted</c>, <c>cannot be excluded</c> or <c>explains</c>.</summary>
    public static string Of(ExplanationOutcome outcome) => outcome switch
    {
        ExplanationOutcome.Contradicted => "contradicted",
        ExplanationOutcome.CannotBeExcluded => "cannot be excluded",
        ExplanationOutcome.Explains => "explains",
        _ => "not-testable",
    };

    /// <summary>A precision: <c>second</c>, <c>minute</c>, <c>hour</c>, <c>day</c>, <c>month</c> or <c>unknown</c>.</summary>
    public static string Of(TimePrecision precision) => precision switch
    {
        TimePrecision.Second => "second",
        TimePrecision.Minute => "minute",
        TimePrecision.Hour => "hour",
        TimePrecision.Day => "day",
        TimePrecision.Month => "month",
        _ => "unknown",
    };

    /// <summary>The start of a time's interval as <c>2024-03-05T18:50:00Z</c>, or null where it is unknown.</summary>
    public static string? Utc(PostedAt at) =>
        at.ToDateTimeOffset()?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
