using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Overview;
using CoordDetect.Storage.Privacy;
using CoordDetect.Storage.Repeats;
using CoordDetect.Storage.Reviews;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Searches;

namespace CoordDetect.Storage;

/// <summary>One case: its parts over one database.</summary>
internal sealed class Case(string name, Database database, TimeProvider clock) : ICase
{
    public string Name => name;

    public ICaseSettings Settings { get; } = new CaseSettings(database);

    public ISourceStore Sources { get; } = new SourceStore(database, clock);

    public ICommentStore Comments { get; } = new CommentStore(database, clock);

    public IRunStore Runs { get; } = new RunStore(database);

    public IFindingStore Findings { get; } = new FindingStore(database);

    public IMissStore Misses { get; } = new MissStore(database);

    public IRepeatStore Repeats { get; } = new RepeatStore(database);

    public IReviewStore Reviews { get; } = new ReviewStore(database);

    public ISearchStore Searches { get; } = new SearchStore(database);

    public ICaseOverview Overview { get; } = new CaseOverview(database);

    public ICustodyLog Custody { get; } = new CustodyLog(database);

    public ICasePrivacy Privacy { get; } = new CasePrivacy(database);
}
