using System.CommandLine;
using CoordDetect.Core;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.App.Commands;

/// <summary>The options of the join as words on the command line.</summary>
internal sealed class NearDuplicateArguments
{
    private static readonly NearDuplicateOptions Default = new();

    private readonly Option<double> _threshold = new("--threshold") { Description = "Jaccard similarity from which two texts are near-duplicates (0.4 to 1).", DefaultValueFactory = _ => Default.Threshold };
    private readonly Option<string> _unit = new("--unit") { Description = "What texts are compared by: words, or chars for short or noisy texts and languages without spaces.", DefaultValueFactory = _ => "words", HelpName = "words|chars" };
    private readonly Option<int> _shingle = new("--shingle") { Description = "Words or characters a shingle; 0 = 3 words or 5 characters.", DefaultValueFactory = _ => Default.ShingleSize };
    private readonly Option<int> _minimumWords = new("--min-words") { Description = "Shorter comments are left out.", DefaultValueFactory = _ => Default.MinimumWords };
    private readonly Option<double> _containment = new("--containment") { Description = "Share of a shorter text that a longer one must hold to contain it; 0 = do not look for it.", DefaultValueFactory = _ => Default.Containment };
    private readonly Option<string?> _window = new("--window") { Description = "Only comments at most this far apart in time make a pair (60s, 1h, 7d).", HelpName = "DURATION" };
    private readonly Option<bool> _crossAccount = new("--cross-account") { Description = "Only comments of different accounts make a pair." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _threshold, _unit, _shingle, _minimumWords, _containment, _window, _crossAccount }) command.Add(option);
    }

    /// <exception cref="UserFacingException">A value is not what its option takes.</exception>
    public NearDuplicateOptions Options(ParseResult parsed)
    {
        NearDuplicateOptions options = new()
        {
            Threshold = parsed.GetValue(_threshold),
            Unit = parsed.GetValue(_unit) switch
            {
                "words" => TextUnit.Words,
                "chars" => TextUnit.Chars,
                string other => throw new UserFacingException($"--unit {other}: write words or chars."),
                null => TextUnit.Words,
            },
            ShingleSize = parsed.GetValue(_shingle),
            MinimumWords = parsed.GetValue(_minimumWords),
            Containment = parsed.GetValue(_containment),
            WindowSeconds = parsed.GetValue(_window) is { } window ? Duration.Seconds("--window", window) : null,
            CrossAccountOnly = parsed.GetValue(_crossAccount),
        };
        return options.Validate() is { Count: > 0 } problems ? throw new UserFacingException(string.Join('\n', problems)) : options;
    }
}
