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
    private readonly CaseLock _lock;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _created;
    private readonly SortedSet<string> _seeds;
    private readonly List<ImportLine> _imports;

    private CaseWriter(CaseFolder folder, CaseLock held, FrontierJournal journal, List<ImportLine> imports, TimeProvider clock)
    {
        (Folder, _lock, Journal, _imports, _clock) = (folder, held, journal, imports, clock);
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

    /// <summary>The sources that were imported so far.</summary>
    public IReadOnlyList<ImportLine> Imports => _imports;

    /// <summary>Opens or begins a case; committed lines of its journal go to <paramref name="replay"/>.</summary>
    /// <exception cref="UserFacingException">Another process writes to it, or part of it is missing.</exception>
    public static CaseWriter Open(CaseFolder folder, TimeProvider clock, Action<JournalLine, long, int> replay)
    {
        Directory.CreateDirectory(folder.Path);
        CaseLock held = CaseLock.Take(folder);
        FrontierJournal? journal = null;
        List<ImportLine> imports = [];
        try
        {
            CaseManifest? signed = CaseManifest.Read(folder);
            journal = FrontierJournal.Open(folder.Frontier, commit => Holds(folder, commit), Replay);
            if (signed is not null && signed.Archive.Records > journal.Last.Archive.Records)
                throw new UserFacingException($"{folder.Path}: case.json signs off {signed.Archive.Records} records, but archive and journal hold {journal.Last.Archive.Records}. Run 'coorddetect verify --case {folder.Name}', and restore what is missing or start a new case.");
            CaseWriter writer = new(folder, held, journal, imports, clock);
            if (!File.Exists(folder.Manifest)) writer.SignOff();
            return writer;
        }
        catch
        {
            journal?.Dispose();
            held.Dispose();
            throw;
        }

        void Replay(JournalLine line, long offset, int length)
        {
            if (line.Import is { } import) imports.Add(import);
            replay(line, offset, length);
        }
    }

    public void AddSeed(Uri seed) => _seeds.Add(seed.AbsoluteUri);

    /// <summary>Adds a source to the open transaction, whose comments were added before.</summary>
    public void AddImport(ImportLine import)
    {
        Journal.Append(new JournalLine { Import = import });
        _imports.Add(import);
    }

    /// <summary>
    /// Ends a transaction: what was added since the last one counts from now on, whatever kills the process. The disk is waited for
    /// where it is to be <paramref name="durable"/>; else a power cut may cost the last transactions, which are then done again.
    /// </summary>
    public void Commit(bool durable)
    {
        if (!Journal.HasOpenLines && Archive.Position == Journal.Last.Archive) return;
        FaultPoint.Pass("transaction");
        Archive.Flush(durable);
        Comments.Flush(durable);
        Journal.Commit(Archive.Position, Comments.Length, Comments.Count, durable);
    }

    /// <summary>Writes the manifest with the heads of the chains as of the last commit.</summary>
    public void SignOff() => new CaseManifest
    {
        Name = Folder.Name,
        Created = _created,
        Updated = _clock.GetUtcNow(),
        Seeds = [.. _seeds],
        Imports = [.. _imports],
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

    private static bool Holds(CaseFolder folder, CommitLine commit) =>
        Length(folder.Comments) >= commit.CommentsLength
        && Length(Path.Combine(folder.Archive, "index.cdxj")) >= commit.Archive.IndexLength
        && (commit.Archive.File == 0 || Length(Path.Combine(folder.Archive, ArchivePosition.FileName(commit.Archive.File))) >= commit.Archive.Length);

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
