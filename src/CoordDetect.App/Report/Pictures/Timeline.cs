namespace CoordDetect.App.Report.Pictures;

/// <summary>Who posted when: a row an account, a dot a comment, a bar where the source tells the time only coarsely.</summary>
/// <param name="Height">The height of the picture; its width is <see cref="TimelineBuilder.Width"/>.</param>
/// <param name="Rows">The accounts.</param>
/// <param name="Ticks">The scale of time.</param>
/// <param name="RowsLeftOut">Accounts that are not drawn.</param>
/// <param name="OutsidePeriod">Comments of the drawn accounts before or after the period that the evidence covers.</param>
/// <param name="WithoutTime">Comments of the drawn accounts without a usable time.</param>
public sealed record Timeline(
    int Height, IReadOnlyList<TimelineRow> Rows, IReadOnlyList<TimelineTick> Ticks, int RowsLeftOut, int OutsidePeriod, int WithoutTime);
