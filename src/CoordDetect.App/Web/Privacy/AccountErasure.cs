using CoordDetect.App.Audit.Kept;
using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Sources;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Privacy;

/// <summary>
/// Erases a person wherever a case may hold their words (the list is in docs/storage.md): the files first, for afterwards nobody knows the name
/// any more, then the database and what both left behind on the disk, then the text index. Cut off in the middle, asking again goes on.
/// </summary>
internal static class AccountErasure
{
    /// <summary>Erases an account.</summary>
    /// <exception cref="UserFacingException">There is no such account, or the case is being written to.</exception>
    public static async Task<Erasure> EraseAsync(ICaseStore store, ICase found, string dataFolder, long account, string reason, string by, TimeProvider clock, CancellationToken cancellation)
    {
        StoredAccount person = await found.Comments.AccountAsync(account, cancellation) ?? throw new UserFacingException($"There is no account {account} in this case.");
        ErasedName names = new(person.Profile.Handle, person.Profile.Name);
        // First what may be refused, for a crawl writes into the folder: then nothing is gone.
        await Task.Run(() => CaseEraser.Erase(CaseFolder.Of(dataFolder, found.Name), person.Profile.Site, person.Profile.Handle, person.Profile.Name, clock, cancellation), cancellation);
        UploadFolder.Of(dataFolder, found.Name).Clear();
        new AuditStore(CaseFolder.Of(dataFolder, found.Name).Path).Forget(names);
        // The files that were imported hold everybody's words, in whatever form they came: they go as a whole.
        CaseOriginals.Forget(CaseFolder.Of(dataFolder, found.Name));
        await store.ForgetPersonAsync(found.Name, names.Blot, cancellation);
        await found.Privacy.BlotSourcesAsync(names.Blot, cancellation);
        Erasure erased = await found.Privacy.EraseAccountAsync(account, reason, by, clock.GetUtcNow(), cancellation);
        await found.Privacy.ScrubAsync(cancellation);
        await new CaseTexts(new StoreTexts(found), CaseFolder.Of(dataFolder, found.Name).Path).ForgetAsync(cancellation);
        return erased;
    }
}
