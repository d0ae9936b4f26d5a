using System.CommandLine;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;

namespace CoordDetect.App.Commands;

/// <summary>The inputs of a command and how to read them: the same words on every command that reads comments.</summary>
internal sealed class InputArguments(bool required = true)
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files or folders with comments: whatever import reads (JSONL, CSV, spreadsheets, exports, pages), plain or .gz; - for standard input.",
        Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _map = new("--map") { Description = "Which column holds which field, as COLUMN=FIELD; may be repeated.", HelpName = "COLUMN=FIELD" };
    private readonly Option<string?> _format = new("--format") { Description = $"The format of every input, where it is not recognised: {string.Join(", ", SourceFormats.All)}.", HelpName = "NAME" };
    private readonly TimeArguments _times = new();
    private readonly Option<string> _encoding = new("--encoding") { Description = "Encoding of the files (utf-8, utf-16, windows-1252 …).", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Any rejected line is fatal." };

    public void AddTo(Command command)
    {
        command.Add(_inputs);
        command.Add(_map);
        command.Add(_format);
        command.Add(_encoding);
        _times.AddTo(command);
        command.Add(_strict);
    }

    public IReadOnlyList<string> Inputs(ParseResult parsed) => parsed.GetValue(_inputs) ?? [];

    public ReadOptions Options(ParseResult parsed) => new()
    {
        Map = [.. (parsed.GetValue(_map) ?? []).Select(FieldMapping.Parse)],
        Source = parsed.GetValue(_format) is { } named && !named.Equals("auto", StringComparison.OrdinalIgnoreCase) ? named.ToLowerInvariant() : null,
        Times = _times.Options(parsed),
        Encoding = parsed.GetValue(_encoding) ?? "auto",
        Strict = parsed.GetValue(_strict),
    };
}
