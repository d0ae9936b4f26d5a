using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.App.Work.Import;

/// <summary>What a person said of how times are written in a file; unset where the file tells.</summary>
/// <param name="Order">The order of numeric dates: <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</param>
/// <param name="Format">A pattern such as <c>dd/MM/yyyy HH:mm</c>.</param>
/// <param name="Zone">The zone of times that name none: <c>Europe/Paris</c>, <c>+02:00</c> or <c>UTC</c>.</param>
/// <param name="AsOf">The moment of which relative times speak: <c>2025-06-03T12:00+02:00</c>.</param>
public sealed record WrittenTimes(string? Order = null, string? Format = null, string? Zone = null, string? AsOf = null)
{
    /// <summary>Whether anything was said.</summary>
    public bool IsSaid => Order is not null || Format is not null || Zone is not null || AsOf is not null;

    /// <summary>As the reader of tables takes it.</summary>
    /// <exception cref="UserFacingException">One of them makes no sense.</exception>
    public TimeOptions Options()
    {
        TimeZoneInfo? zone = Zone is null ? null : TimeOptions.ParseZone(Zone);
        TimeOptions options = new()
        {
            Order = Order is null ? default : TimeOptions.ParseOrder(Order),
            Format = Format,
            Zone = zone,
            Moment = AsOf is null ? default : TimeOptions.ParseMoment(AsOf, zone),
        };
        return options.Validate() is { Count: > 0 } problems ? throw new UserFacingException(string.Join('\n', problems)) : options;
    }
}
