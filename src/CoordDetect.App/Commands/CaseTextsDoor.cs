using CoordDetect.App.Indexing;
using CoordDetect.App.Terminal;
using CoordDetect.App.Work.Crawl;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Text.Families;
using CoordDetect.Index;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;

namespace CoordDetect.App.Commands;

/// <summary>Opens the texts of a case for a command: those of the store where it knows the case, else those of the folder that the command line fills.</summary>
internal sealed class CaseTextsDoor : IAsyncDisposable
{
    private readonly CaseStore? _store;
    private readonly CaseFolder _folder;

    private CaseTextsDoor(CaseFolder folder, CaseStore? store, ICase? found)
    {
        (_store, Known) = (store, found);
        _folder = folder;
        Texts = new CaseTexts(found is null ? new FolderTexts(folder) : new StoreTexts(found), folder.Path);
    }

    /// <summary>The case as the store knows it; null where only the folder holds it.</summary>
    public ICase? Known { get; }

    /// <summary>The texts.</summary>
    public CaseTexts Texts { get; }

    /// <summary>Opens a case.</summary>
    /// <exception cref="UserFacingException">There is no such case.</exception>
    public static async Task<CaseTextsDoor> OpenAsync(StoreLocation location, CaseFolder folder, CancellationToken cancellation)
    {
        // A store is not made by looking for a case in it.
        bool mayHold = location.ConnectionString is not null || File.Exists(Path.Combine(folder.Path, "case.db"));
        CaseStore? store = mayHold ? await CaseStore.OpenAsync(location, TimeProvider.System, cancellation) : null;
        ICase? found = store is null ? null : await store.FindAsync(folder.Name, cancellation);
        if (found is not null || folder.Exists) return new CaseTextsDoor(folder, store, found);
        if (store is not null) await store.DisposeAsync();
        throw new UserFacingException($"There is no case '{folder.Name}'. Collect some comments first: coorddetect crawl URL --case {folder.Name}, or import FILE --case {folder.Name}.");
    }

    /// <summary>
    /// Takes what a command has just collected into the store, where that knows the case, and into the index; says what repeats earlier comments.
    /// What cannot be done now is said and done the next time: the comments themselves are safe.
    /// </summary>
    public static async Task AfterCollectingAsync(StoreLocation location, CaseFolder folder, TextWriter told, CancellationToken cancellation)
    {
        try
        {
            await using CaseTextsDoor door = await OpenAsync(location, folder, cancellation);
            await door.TakeInAsync(cancellation);
            IndexGrowth? growth = await door.Texts.CatchUpAsync(m => told.WriteLine($"coorddetect: {m}"), null, cancellation);
            if (growth is { Copies.Count: > 0 })
                told.WriteLine($"coorddetect: {growth.Copies.Count} of {growth.Comments} new comments repeat an earlier one of the case; see them with: coorddetect similar --case {folder.Name} --text \"…\"");
        }
        catch (UserFacingException problem)
        {
            told.WriteLine($"coorddetect: {problem.Message}");
        }
    }

    /// <summary>Takes comments that wait in the folder into the store, where that knows the case.</summary>
    public async Task TakeInAsync(CancellationToken cancellation)
    {
        if (_store is null || Known is null || await FolderIntake.WaitingAsync(Known, _folder, cancellation) == 0) return;
        await FolderIntake.RunAsync(_store, Known, _folder, new NewSource(TakeInRequest.KindName, $"cases/{_folder.Name}"), new Progress<StageProgress>(), cancellation);
    }

    /// <summary>What the text index of the case has settled about wording, brought up to date first.</summary>
    public Task<WordingMemory> SettledAsync(IProgress<StageProgress> progress, CancellationToken cancellation) =>
        Texts.SettledAsync(m => Console.Error.WriteLine($"coorddetect: {TerminalText.Clean(m)}"), progress, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }
}
