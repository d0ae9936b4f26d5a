using System.CommandLine;
using CoordDetect.App.Indexing;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Reading;

namespace CoordDetect.App.Commands;

/// <summary><c>similar --case NAME (--comment ID | --text TEXT | -)</c>: who else posted this, reworded too.</summary>
internal static class SimilarCommand
{
    private const double DefaultThreshold = 0.3;
    private static readonly Argument<string?> Stdin = new("STDIN") { Description = "- to read the text from standard input.", HelpName = "-", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> CommentId = new("--comment") { Description = "The id of a comment of the case.", HelpName = "ID" };
    private static readonly Option<string?> Text = new("--text") { Description = "A text.", HelpName = "TEXT" };
    private static readonly Option<double> Threshold = new("--threshold") { Description = "The smallest similarity, above 0 and at most 1: the share of word triples that both have.", DefaultValueFactory = _ => DefaultThreshold, HelpName = "NUMBER" };
    private static readonly Option<int> Most = new("--most") { Description = "How many comments at most.", DefaultValueFactory = _ => 100, HelpName = "N" };

    public static Command Create()
    {
        CaseArguments place = new();
        Command command = new("similar", """
            Finds the comments of a case that say nearly the same as a text: one JSON object a line, the most similar first. kind is exact,
            near, or contained (one holds nearly all of the other).

            Examples: coorddetect similar --case forum --text "Je recommande ce produit à tous mes amis"
                      coorddetect similar --case forum --comment 4711 --threshold 0.5
                      coorddetect similar --case forum - < message.txt
            """) { Stdin };
        place.AddTo(command);
        foreach (Option option in new Option[] { CommentId, Text, Threshold, Most }) command.Add(option);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, place, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CaseArguments place, CancellationToken cancellation)
    {
        double threshold = parsed.GetValue(Threshold);
        if (threshold is not (> 0 and <= 1)) throw new UserFacingException("--threshold must be above 0 and at most 1.");
        if (parsed.GetValue(Most) < 1) throw new UserFacingException("--most must be 1 or more.");
        CaseFolder folder = place.Folder(parsed);
        await using CaseTextsDoor door = await CaseTextsDoor.OpenAsync(StoreArguments.LocationIn(place.Data(parsed)), folder, cancellation);
        string text = await AskedAsync(parsed, door.Texts.Source, cancellation);
        using ProgressDisplay display = ProgressDisplay.OnStderr();
        using IndexReading reading = await door.Texts.ReadAsync(m => Console.Error.WriteLine($"coorddetect: {TerminalText.Clean(m)}"), display, cancellation);
        foreach (SimilarComment found in await SimilarComment.FindAsync(reading, door.Texts.Source, text, threshold, parsed.GetValue(Most), cancellation)) Console.Out.WriteLine(found.Json());
        return ExitCode.Done;
    }

    private static async Task<string> AskedAsync(ParseResult parsed, ITextSource source, CancellationToken cancellation)
    {
        string? stdin = parsed.GetValue(Stdin), id = parsed.GetValue(CommentId), text = parsed.GetValue(Text);
        if ((stdin is null ? 0 : 1) + (id is null ? 0 : 1) + (text is null ? 0 : 1) != 1 || stdin is not (null or "-"))
            throw new UserFacingException("Say which text: --comment ID, --text \"…\", or - for standard input.");
        if (id is null) return text ?? await Console.In.ReadToEndAsync(cancellation);
        Comment comment = await source.NamedAsync(id, cancellation) ?? throw new UserFacingException($"--comment {id}: there is no such comment in the case. Ids are those that its site gives, as in the exports.");
        return comment.Text ?? "";
    }
}
