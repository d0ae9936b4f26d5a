using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Report;

/// <summary>What a finding is, and what chance gives, in words that hold for its kind.</summary>
internal static class FindingWords
{
    /// <summary>What kind of thing it is.</summary>
    public static string Kind(Finding finding, TextTable texts) => texts.Named("kind", ExportNames.Of(finding.Kind));

    /// <summary>The key of the words for what was seen and not concluded.</summary>
    public static string NearOf(GroupKind kind) => kind switch
    {
        GroupKind.OneText => "near.one-text",
        GroupKind.OneLink => "near.one-link",
        _ => "near.group",
    };

    // Beyond that the tail of ordinary likeness is a guess.
    private const double MostOneIn = 1_000;

    /// <summary>In how many of such findings chance is expected to give one, for those that are told by style.</summary>
    public static string OneIn(Finding finding, TextTable texts) => texts.Format.Number((long)Math.Min(MostOneIn, Math.Pow(2, finding.Statistic)));
}
