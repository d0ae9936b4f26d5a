namespace CoordDetect.Storage.Comments.Importing;

/// <summary>What an import asks of a database inside one transaction, many rows at a time.</summary>
internal interface IBulkTables : IDisposable
{
    /// <summary>Finds names; the answers stand in the order of the keys.</summary>
    FoundName[] FindNames(NameKind kind, IReadOnlyList<NameKey> keys);

    /// <summary>Finds comments by their threads and keys; the answers stand in the order asked.</summary>
    FoundComment[] FindComments(CommentBatch batch, IReadOnlyList<NewComment> rows);

    /// <summary>Adds names of platforms, sites and threads.</summary>
    void AddNames(NameKind kind, IReadOnlyList<(long Id, NameKey Key)> names);

    void AddAccounts(IReadOnlyList<NewAccount> accounts);

    /// <summary>Adds comments that are not there.</summary>
    void AddComments(CommentBatch batch, IReadOnlyList<NewComment> rows, long import, long seenAt);

    /// <summary>Keeps who wrote on which site; what is known already stays.</summary>
    void AddWriters(IReadOnlyCollection<(long Site, long Account)> writers);

    /// <summary>Adds to the counts of threads, and of the days of sites.</summary>
    void AddCounts(IReadOnlyDictionary<long, long> threads, IReadOnlyDictionary<(long Site, long Day), DayTally> days);
}
