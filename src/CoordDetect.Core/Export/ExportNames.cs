using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
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

    /// <summary>The outcome of an explanation: <c>not-testable</c>, <c>unlikely</c>, <c>partly</c> or <c>fits</c>.</summary>
    public static string Of(ExplanationOutcome outcome) => outcome switch
    {
        ExplanationOutcome.Unlikely => "unlikely",
        ExplanationOutcome.Partly => "partly",
        ExplanationOutcome.Fits => "fits",
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
