using System.Globalization;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Cases;

/// <summary>Imports sources into a case: each source is a transaction, and its digest stays in the case beside the comments that it brought.</summary>
public static class CaseImport
{
    private const long LargeSource = 1 << 20;

    /// <summary>Imports the sources at <paramref name="paths"/>.</summary>
    /// <exception cref="UserFacingException">A path or an option is wrong, or another process writes to the case.</exception>
    public static async Task<(IReadOnlyList<ImportedSource> Sources, long PassedOver)> RunAsync(
        CaseFolder folder, IReadOnlyList<string> paths, ImportOptions options, TimeProvider clock, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        using CaseWriter writer = CaseWriter.Open(folder, clock, (_, _, _) => { });
        try
        {
            var result = await CommentImport.RunAsync(paths, options, Add, Finish, progress, cancellation, () => writer.Comments.Renamed);
            writer.SignOff();
            return result;
        }
        catch (OperationCanceledException)
        {
            writer.SignOff();
            throw;
        }

        bool Add(Comment comment) => writer.Comments.Add(Marked(comment, writer.Imports.Count + 1), editsAreNone: false);

        void Finish(ImportedSource source)
        {
            if (source.Added == 0) return;
            writer.AddImport(new ImportLine(writer.Imports.Count + 1, clock.GetUtcNow(), source.Name, source.Format ?? "", source.Bytes, source.Sha256, source.Added, source.Problem, source.LeftOut.Sum(r => r.Count)));
            // A folder may hold a hundred thousand small pages; the disk is waited for where a loss would hurt.
            writer.Commit(durable: source.Bytes > LargeSource);
            // What came through a pipe lies nowhere.
            if (File.Exists(source.Name)) CaseOriginals.Keep(folder, source.Name, source.Sha256, source.Name, move: false);
        }
    }

    private static Comment Marked(Comment comment, int import)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"\"import\":{import}}}");
        return comment with { Extra = comment.Extra is null or "{}" ? "{" + mark : comment.Extra.AsSpan().TrimEnd()[..^1].ToString() + "," + mark };
    }
}
