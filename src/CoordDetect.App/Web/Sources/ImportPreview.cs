using CoordDetect.App.Work.Import;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Web.Sources;

/// <summary>What the beginning of an uploaded file looks like when it is read.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Format">The format that it was recognised as; empty where it was not.</param>
/// <param name="Columns">Its columns or properties with an example each, where it is a table.</param>
/// <param name="Mapped">Which of them were mapped by hand, to which field.</param>
/// <param name="Comments">The first comments.</param>
/// <param name="Problems">What was left out and why, or why nothing can be read.</param>
public sealed record ImportPreview(
    string Name, long Bytes, string Format, IReadOnlyList<(string Name, string Example)> Columns, IReadOnlyDictionary<string, string> Mapped,
    IReadOnlyList<Comment> Comments, IReadOnlyList<string> Problems)
{
    /// <summary>What was said of how times are written.</summary>
    public WrittenTimes Times { get; init; } = new();

    /// <summary>Whether the file leaves open how its dates are to be read, or some could not be.</summary>
    public bool AsksForTimes { get; init; }

    /// <summary>Whether times are written that count back from a moment which the file does not name ("il y a 3 jours").</summary>
    public bool AsksForMoment { get; init; }

    private const int HeadBytes = 1 << 20;
    private const int Shown = 5;

    internal static async Task<ImportPreview> OfAsync(string path, string name, IReadOnlyList<(string Column, string Field)> mapped, CancellationToken cancellation, WrittenTimes? times = null)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<Comment> comments = [];
        ImportedSource? source = null;
        List<string> problems = [];
        try
        {
            ImportOptions options = new() { Map = [.. mapped.Select(m => new FieldMapping(m.Column, m.Field))], Times = (times ?? new WrittenTimes()).Options() };
            await CommentImport.RunAsync([path], options, Take, s => source = s, null, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Enough was seen: a preview must not read a gigabyte.
        }
        catch (UserFacingException problem)
        {
            problems.Add(problem.Message.Replace(path, name, StringComparison.Ordinal));
        }
        if (source is not null && !enough.IsCancellationRequested) problems.AddRange(Said(source).Take(Shown).Select(p => p.Replace(path, name, StringComparison.Ordinal)));
        bool isTable = source?.Format is SourceFormats.Csv or SourceFormats.Jsonl;
        IReadOnlyList<(string Name, string Example)> columns = isTable ? FirstColumns.Of(path, HeadBytes) : [];
        return new ImportPreview(
            name, new FileInfo(path).Length, source?.Format ?? "", columns, mapped.DistinctBy(m => m.Column).ToDictionary(m => m.Column, m => m.Field), comments, problems)
        {
            Times = times ?? new WrittenTimes(),
            AsksForTimes = problems.Any(p => p.Contains("--date-order", StringComparison.Ordinal)),
            AsksForMoment = times?.AsOf is not null || (comments.Any(c => !c.PostedAt.IsKnown) && columns.Any(c => TimeOptions.IsRelative(c.Example))),
        };

        // The readers look at their token once in thousands of rows; the next comment must not be waited for that long, nor be shown.
        bool Take(Comment comment)
        {
            if (comments.Count == Shown) enough.Cancel();
            enough.Token.ThrowIfCancellationRequested();
            comments.Add(comment);
            return true;
        }
    }

    private static IEnumerable<string> Said(ImportedSource source) => source.Problem is { } problem ? [problem] : source.FirstLeftOut.Concat(source.Warnings);
}
