using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// A case that is being written. Archive, comments and journal move forward together: what lies between two commits is either there
/// in all of them or in none. One process at a time; not thread-safe.
/// </summary>
internal sealed class CaseWriter : IDisposable
{
    private readonly FileStream _lock;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _created;
    private readonly SortedSet<string> _seeds;

    private CaseWriter(CaseFolder folder, FileStream held, FrontierJournal journal, TimeProvider clock)
    {
        (Folder, _lock, Journal, _clock) = (folder, held, journal, clock);
        CaseManifest? before = CaseManifest.Read(folder);
        _created = before?.Created ?? clock.GetUtcNow();
        _seeds = new SortedSet<string>(before?.Seeds ?? [], StringComparer.Ordinal);
        Archive = new ArchiveWriter(folder.Archive, journal.Last.Archive);
        Comments = new CommentFile(folder.Comments, journal.Last.CommentsLength);
    }

    public CaseFolder Folder { get; }

    public ArchiveWriter Archive { get; }

    public CommentFile Comments { get; }

    public FrontierJournal Journal { get; }

    /// <summary>Opens or begins a case; committed lines of its journal go to <paramref name="replay"/>.</summary>
    /// <exception cref="UserFacingException">Another process writes to it, or part of it is missing.</exception>
    public static CaseWriter Open(CaseFolder folder, TimeProvider clock, Action<JournalLine, long, int> replay)
    {
        Directory.CreateDirectory(folder.Path);
        FileStream held = Hold(folder);
        FrontierJournal? journal = null;
        try
        {
            journal = FrontierJournal.Open(folder.Frontier, replay);
            CaseWriter writer = new(folder, held, journal, clock);
            if (!File.Exists(folder.Manifest)) writer.SignOff();
            return writer;
        }
        catch
        {
            journal?.Dispose();
            held.Dispose();
            throw;
        }
    }

    public void AddSeed(Uri seed) => _seeds.Add(seed.AbsoluteUri);

    /// <summary>Makes everything so far durable, the journal last: its commit line is what makes the rest count.</summary>
    public void Commit()
    {
        if (!Journal.HasOpenLines && Archive.Position == Journal.Last.Archive) return;
        Archive.Flush();
        Comments.Flush();
        Journal.Commit(Archive.Position, Comments.Length, Comments.Count);
    }

    /// <summary>Writes the manifest with the heads of the chains as of the last commit.</summary>
    public void SignOff() => new CaseManifest
    {
        Name = Folder.Name,
        Created = _created,
        Updated = _clock.GetUtcNow(),
        Seeds = [.. _seeds],
        Comments = Comments.Count,
        CommentsLength = Comments.Length,
        CommentsSha256 = Comments.Sha256,
        Archive = Archive.Position,
    }.Write(Folder);

    public void Dispose()
    {
        Archive.Dispose();
        Comments.Dispose();
        Journal.Dispose();
        _lock.Dispose();
    }

    private static FileStream Hold(CaseFolder folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Path, "case.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new UserFacingException($"{folder.Path}: another crawl is writing to this case. Wait for it, or name another case.", problem);
        }
    }
}
