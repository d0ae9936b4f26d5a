using CoordDetect.App.Report.Components;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.Web.Layout;

/// <summary>A part of a page of the web app.</summary>
public abstract class PageComponent : ReportComponent
{
    /// <summary>What stands around the page.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = default!;
}
