using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>
/// Imports comments from whatever holds some: exports and dumps, tables, saved pages and folders of them, web archives. Each source is
/// recognised by its content; one that cannot be used is told and the rest goes on.
/// </summary>
public static class CommentImport
{
    /// <summary>Reads every source and hands its comments to <paramref name="add"/>.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="add">Stores a comment; false where it is there already.</param>
    /// <param name="finished">Hears of each source when it is done, before the next one is begun; null for nobody.</param>
    /// <param name="progress">Hears how many bytes are done.</param>
    /// <param name="cancellation">Ends the work; sources that are done stay done.</param>
    /// <param name="renamed">
    /// The identifier that the comment added last got because its own belongs to another comment, too; null where it kept its own, or where nobody gives others.
    /// </param>
    /// <returns>The sources in their order, and how many pictures, styles and scripts in folders were passed over.</returns>
    /// <exception cref="UserFacingException">An option is wrong, or a path leads nowhere.</exception>
    public static async Task<(IReadOnlyList<ImportedSource> Sources, long PassedOver)> RunAsync(
        IReadOnlyList<string> paths, ImportOptions options, Func<Comment, bool> add, Action<ImportedSource>? finished,
        IProgress<StageProgress>? progress, CancellationToken cancellation, Func<string?>? renamed = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join('\n', problems));
        SourceList list = SourceList.Of(paths);
        (long done, long total) = (0, list.Bytes);
        SourceReading reading = new(options, add, bytes => progress?.Report(new StageProgress("reading comments", done += bytes, total)), cancellation, renamed);
        List<ImportedSource> sources = new(list.Entries.Count);
        foreach (SourceList.Entry entry in list.Entries)
        {
            ImportedSource source = await reading.ReadAsync(entry);
            finished?.Invoke(source);
            sources.Add(source);
            cancellation.ThrowIfCancellationRequested();
        }
        return (sources, list.FurnitureCount);
    }
}
