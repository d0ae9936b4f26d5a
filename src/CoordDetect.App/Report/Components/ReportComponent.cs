using CoordDetect.App.Report.Texts;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.Report.Components;

/// <summary>A part of a page that speaks the reader's language.</summary>
public abstract class ReportComponent : ComponentBase
{
    /// <summary>The texts of the reader's language.</summary>
    [CascadingParameter]
    public TextTable T { get; set; } = default!;

    /// <summary>Where accounts and comments can be looked at more closely; null in a report.</summary>
    [CascadingParameter]
    public IPlaces? Places { get; set; }

    /// <summary>How the reader's language writes numbers and times.</summary>
    protected LanguageFormat F => T.Format;
}
