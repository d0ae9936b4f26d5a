using System.CommandLine;
using System.Data.Common;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary>The options that say where the cases are kept.</summary>
internal sealed class StoreArguments
{
    private const string PasswordFile = "COORDDETECT_DATABASE_PASSWORD_FILE";

    private readonly Option<string?> _data = new("--data") { Description = "The data folder (default: COORDDETECT_DATA, else ~/.local/share/coorddetect).", HelpName = "DIR" };
    private readonly Option<string?> _database = new("--database") { Description = "The connection string of a PostgreSQL database (default: COORDDETECT_DATABASE, else SQLite in the data folder).", HelpName = "STRING" };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_database);
    }

    public StoreLocation Location(ParseResult parsed) => LocationIn(parsed.GetValue(_data), parsed.GetValue(_database));

    /// <summary>Where the cases are, as given or as the environment says.</summary>
    public static StoreLocation LocationIn(string? data, string? given = null)
    {
        string? database = given ?? Environment.GetEnvironmentVariable("COORDDETECT_DATABASE");
        string folder = CaseFolder.DataFolder(data);
        PrivateFiles.Begin(folder);
        return string.IsNullOrWhiteSpace(database) ? new StoreLocation(folder) : new StoreLocation(folder, WithPassword(database));
    }

    // A password in a file (a mounted secret) does not show in the list of processes, nor in the environment.
    private static string WithPassword(string database)
    {
        string? file = Environment.GetEnvironmentVariable(PasswordFile);
        if (string.IsNullOrEmpty(file)) return database;
        if (!File.Exists(file)) throw new UserFacingException($"{PasswordFile}={file}: there is no such file.");
        return new DbConnectionStringBuilder { ConnectionString = database, ["Password"] = File.ReadAllText(file).Trim() }.ConnectionString;
    }
}
