using System.CommandLine;
using CoordDetect.Collect.Cases;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary>The options that say where the cases are kept.</summary>
internal sealed class StoreArguments
{
    private readonly Option<string?> _data = new("--data") { Description = "The data folder (default: COORDDETECT_DATA, else ~/.local/share/coorddetect).", HelpName = "DIR" };
    private readonly Option<string?> _database = new("--database") { Description = "The connection string of a PostgreSQL database (default: COORDDETECT_DATABASE, else SQLite in the data folder).", HelpName = "STRING" };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_database);
    }

    public StoreLocation Location(ParseResult parsed)
    {
        string? database = parsed.GetValue(_database) ?? Environment.GetEnvironmentVariable("COORDDETECT_DATABASE");
        return new StoreLocation(CaseFolder.DataFolder(parsed.GetValue(_data)), string.IsNullOrWhiteSpace(database) ? null : database);
    }
}
