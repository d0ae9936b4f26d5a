using System.Runtime.InteropServices;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// A corpus in columns: what was said, by whom, where and when. Comments, accounts, threads, sites and shared objects are dense int ids
/// in order of first appearance; texts and names are UTF-8. Immutable, and safe to read from several threads.
/// A comment without a thread belongs to its site's one nameless thread.
/// </summary>
public sealed class CommentCorpus
{
    private readonly CorpusColumns _columns;

    internal CommentCorpus(CorpusColumns columns)
    {
        _columns = columns;
        UnknownCount = columns.AccountIsUnknown.Count(unknown => unknown);
        LocalTimeCount = columns.IsLocal.Count(local => local);
    }

    /// <summary>
    /// The same comments in an order of their own (by time; of one time by the number that their source gave them; of one second by author and
    /// words), with accounts, threads, sites and objects numbered by first appearance. What is drawn at random is drawn over numbers: from this
    /// corpus detection draws the same whatever order the comments arrived in. Comments of one minute or day, or without a time, whose source
    /// numbers none stay as they came: that is all that tells who spoke first.
    /// </summary>
    /// <param name="order">The comment that each of the new corpus is in this one; null where this corpus has that order, and is returned.</param>
    public CommentCorpus InOneOrder(out int[]? order)
    {
        order = CommentOrder.Of(this);
        return order is null ? this : new CommentCorpus(ReorderedColumns.Of(_columns, order));
    }

    /// <summary>How many comments there are.</summary>
    public int CommentCount => _columns.AccountOf.Count;

    /// <summary>How many accounts there are.</summary>
    public int AccountCount => _columns.Accounts.Count;

    /// <summary>
    /// How many comments are by people unknown, each of whom counts as an account of their own (<see cref="IsUnknown"/>).
    /// The people known are <see cref="AccountCount"/> less these.
    /// </summary>
    public int UnknownCount { get; }

    /// <summary>How many comments have a time whose source names no zone (<see cref="PostedAt.IsLocal"/>).</summary>
    public int LocalTimeCount { get; }

    /// <summary>How many comments bear an identifier that another comment had already; they are kept under one of their own.</summary>
    public long IdConflicts => _columns.Conflicts;

    /// <summary>How many threads there are.</summary>
    public int ThreadCount => _columns.Threads.Count;

    /// <summary>How many sites there are.</summary>
    public int SiteCount => _columns.Sites.Count;

    /// <summary>The account of each comment.</summary>
    public ReadOnlySpan<int> AccountOf => CollectionsMarshal.AsSpan(_columns.AccountOf);

    /// <summary>The thread of each comment.</summary>
    public ReadOnlySpan<int> ThreadOf => CollectionsMarshal.AsSpan(_columns.ThreadOf);

    /// <summary>The start of each comment's time interval in Unix seconds; meaningless where the precision is unknown.</summary>
    public ReadOnlySpan<long> TimeOf => CollectionsMarshal.AsSpan(_columns.TimeOf);

    /// <summary>The precision of each comment's time.</summary>
    public ReadOnlySpan<TimePrecision> PrecisionOf => CollectionsMarshal.AsSpan(_columns.PrecisionOf);

    /// <summary>The comment that each comment answers, or -1 where there is none in this corpus.</summary>
    public ReadOnlySpan<int> ParentOf => _columns.ParentOf;

    /// <summary>The id of the parent named by each comment, whether or not that is in the corpus; -1 where none is named.</summary>
    public ReadOnlySpan<int> ParentKeyOf => CollectionsMarshal.AsSpan(_columns.ParentKeyOf);

    /// <summary>The shared object of each comment that the source names apart from the text, or -1.</summary>
    public ReadOnlySpan<int> ObjectOf => CollectionsMarshal.AsSpan(_columns.ObjectOf);

    /// <summary>The message that each comment re-posts, or -1.</summary>
    public ReadOnlySpan<int> RepostOf => CollectionsMarshal.AsSpan(_columns.RepostOf);

    /// <summary>The label of each comment: 1 coordinated, 0 organic, -1 unlabelled.</summary>
    public ReadOnlySpan<sbyte> LabelOf => CollectionsMarshal.AsSpan(_columns.LabelOf);

    /// <summary>The labelled cluster of each comment, or -1.</summary>
    public ReadOnlySpan<int> ClusterOf => CollectionsMarshal.AsSpan(_columns.ClusterOf);

    /// <summary>The texts of the comments.</summary>
    public Utf8Column Texts => _columns.Texts;

    /// <summary>The distinct shared objects.</summary>
    public Utf8Column Objects => _columns.Objects.Values;

    /// <summary>How many distinct re-posted messages there are.</summary>
    public int RepostCount => _columns.Reposts.Count;

    /// <summary>How many distinct named parents there are.</summary>
    public int ParentKeyCount => _columns.ParentKeys.Count;

    /// <summary>Whether any comment carries a label.</summary>
    public bool HasLabels => LabelOf.ContainsAnyExcept((sbyte)-1);

    /// <summary>Links that the source lists apart from the text of comment <paramref name="comment"/>, separated by white space.</summary>
    public ReadOnlySpan<byte> LinksOf(int comment) => _columns.Links[comment];

    /// <summary>The identifier of comment <paramref name="comment"/>.</summary>
    public string CommentIdOf(int comment) => _columns.CommentIds.GetString(comment);

    /// <summary>The identifiers of the comments.</summary>
    public Utf8Column CommentIds => _columns.CommentIds;

    /// <summary>The text of comment <paramref name="comment"/>.</summary>
    public string TextOf(int comment) => _columns.Texts.GetString(comment);

    /// <summary>When comment <paramref name="comment"/> was posted.</summary>
    public PostedAt PostedAtOf(int comment) =>
        PrecisionOf[comment] == TimePrecision.Unknown ? PostedAt.Unknown : new PostedAt(TimeOf[comment], PrecisionOf[comment]) { IsLocal = _columns.IsLocal[comment] };

    /// <summary>Where comment <paramref name="comment"/> can be read, or null.</summary>
    public string? UrlOf(int comment) => Optional(_columns.Urls[comment]);

    /// <summary>The language of comment <paramref name="comment"/> as its source states it, or null.</summary>
    public string? LanguageOf(int comment) => Optional(_columns.Languages[comment]);

    /// <summary>The name of labelled cluster <paramref name="cluster"/>.</summary>
    public string ClusterName(int cluster) => _columns.Clusters.Values.GetString(cluster);

    /// <summary>How many distinct labelled clusters there are.</summary>
    public int ClusterCount => _columns.Clusters.Count;

    /// <summary>The site of thread <paramref name="thread"/>.</summary>
    public int SiteOfThread(int thread) => _columns.Threads.ScopeOf(thread);

    /// <summary>The name of thread <paramref name="thread"/> on its site; empty for the nameless one.</summary>
    public string ThreadName(int thread) => _columns.Threads.Values.GetString(thread);

    /// <summary>The name of site <paramref name="site"/>.</summary>
    public string SiteName(int site) => _columns.Sites.NameOf(site);

    /// <summary>The platform of site <paramref name="site"/>, empty where the source names none.</summary>
    public string PlatformOfSite(int site) => _columns.Platforms.Values.GetString(_columns.Sites.PlatformOf(site));

    /// <summary>The handle of account <paramref name="account"/>.</summary>
    public string HandleOf(int account) => _columns.Accounts.Values.GetString(account);

    /// <summary>
    /// Whether an account is no account but the unknown author of one comment, whose source names nobody (<see cref="Nobody"/>).
    /// Nothing is said of such people: they leave no trace in any signal, and are a member of nothing.
    /// </summary>
    public bool IsUnknown(int account) => _columns.AccountIsUnknown[account];

    /// <summary>Whether the author of a comment is known.</summary>
    public bool HasKnownAuthor(int comment) => !_columns.AccountIsUnknown[_columns.AccountOf[comment]];

    /// <summary>The handles of the accounts, as UTF-8.</summary>
    public Utf8Column Handles => _columns.Accounts.Values;

    /// <summary>The site where account <paramref name="account"/> was first seen.</summary>
    public int SiteOfAccount(int account) => _columns.AccountSite[account];

    /// <summary>When account <paramref name="account"/> was created, if known.</summary>
    public PostedAt CreatedOf(int account) => _columns.AccountCreated[account];

    /// <summary>Account <paramref name="account"/> with its profile.</summary>
    public Account AccountAt(int account) => new(
        HandleOf(account),
        SiteName(SiteOfAccount(account)),
        Optional(_columns.Profile[0][account]),
        CreatedOf(account),
        Optional(_columns.Profile[1][account]),
        Optional(_columns.Profile[2][account]));

    private static string? Optional(ReadOnlySpan<byte> value) =>
        value.IsEmpty ? null : System.Text.Encoding.UTF8.GetString(value);
}
