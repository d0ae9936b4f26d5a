using System.CommandLine;
using CoordDetect.Collect.Import;

namespace CoordDetect.App.Commands;

/// <summary>What a person says of times that tables, exports and pages leave open: the same words on every command that reads comments.</summary>
internal sealed class TimeArguments
{
    private readonly Option<string?> _order = new("--date-order") { Description = "The order of numeric dates where none of them gives it away: dmy (16/06/2021), mdy (06/16/2021) or ymd (21/06/16).", HelpName = "ORDER" };
    private readonly Option<string?> _format = new("--date-format") { Description = "How times are written, as dd/MM/yyyy HH:mm or %d/%m/%Y %H:%M.", HelpName = "PATTERN" };
    private readonly Option<string?> _zone = new("--time-zone") { Description = "The zone of times that name none: a place (Europe/Paris), an offset (+02:00) or UTC. Without it they are local to a place unknown, and so said.", HelpName = "ZONE" };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The moment of which relative times (\"3h ago\", \"il y a 2 jours\") speak, as 2025-06-03T12:00+02:00. Without it they tell nothing in tables and exports, and count from when a saved page was written.", HelpName = "MOMENT" };

    public void AddTo(Command command)
    {
        command.Add(_order);
        command.Add(_format);
        command.Add(_zone);
        command.Add(_asOf);
    }

    public TimeOptions Options(ParseResult parsed)
    {
        TimeZoneInfo? zone = parsed.GetValue(_zone) is { } named ? TimeOptions.ParseZone(named) : null;
        return new TimeOptions
        {
            Order = parsed.GetValue(_order) is { } order ? TimeOptions.ParseOrder(order) : default,
            Format = parsed.GetValue(_format),
            Zone = zone,
            Moment = parsed.GetValue(_asOf) is { } moment ? TimeOptions.ParseMoment(moment, zone) : default,
        };
    }
}
