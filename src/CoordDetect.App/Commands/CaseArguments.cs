using System.CommandLine;
using CoordDetect.Collect.Cases;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary>The options that name a case, shared by the commands that work on one.</summary>
internal sealed class CaseArguments(bool required = true)
{
    private readonly Option<string?> _name = new("--case") { Description = "The case to work on.", Required = required, HelpName = "NAME" };
    private readonly Option<string?> _data = new("--data") { Description = "The data folder (default: COORDDETECT_DATA, else ~/.local/share/coorddetect).", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_name);
        command.Add(_data);
    }

    /// <summary>Whether a case is named.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(_name) is not null;

    /// <summary>The data folder as it was given, or null.</summary>
    public string? Data(ParseResult parsed) => parsed.GetValue(_data);

    public CaseFolder Folder(ParseResult parsed)
    {
        PrivateFiles.Begin(CaseFolder.DataFolder(parsed.GetValue(_data)));
        return CaseFolder.Of(parsed.GetValue(_data), parsed.GetRequiredValue(_name)!);
    }
}
