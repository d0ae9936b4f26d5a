using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Names;
using CoordDetect.Storage.Privacy;
namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Platforms, sites, threads and accounts of an import: met as names, known by ids from then on.</summary>
internal sealed class BatchNames
{
    private readonly NameTable _platforms = new();
    private readonly NameTable _sites = new();
    private readonly NameTable _threads = new();
    private readonly NameTable _accounts = new();
    private readonly List<bool> _isPlatformWide = [];
    private readonly Utf8Interner _spellings = new();
    private readonly List<int> _siteOfSpelling = [];
    private readonly Dictionary<string, (string Platform, string Name)> _stored = new(StringComparer.Ordinal);
    private readonly long[] _last = new long[4];
    private readonly HashSet<int> _erasedLocals = [];
    private Dictionary<string, long> _erased = [];
    private HashSet<long> _erasedAccounts = [];
    private Pseudonyms? _pseudonyms;

    /// <summary>Learns which ids are taken.</summary>
    public static async Task<BatchNames> OpenAsync(DatabaseSession session, CancellationToken cancellation)
    {
        BatchNames names = new();
        foreach (NameKind kind in Enum.GetValues<NameKind>())
            names._last[(int)kind] = await session.NumberAsync($"{kind.ToString().ToLowerInvariant()}.last", cancellation).ConfigureAwait(false) ?? 0;
        foreach ((string platform, string site) in await session.ListAsync("sites.names", r => (r.Text(0), r.Text(1)), cancellation).ConfigureAwait(false))
            if (!AccountScope.IsPlatformWide(platform)) names._stored.TryAdd(SiteName.Canonical(site), (platform, site));
        names._erased = (await session.ListAsync("erasure.remembered", r => (r.Text(0), r.Number(1)), cancellation).ConfigureAwait(false)).ToDictionary(e => e.Item1, e => e.Item2);
        names._erasedAccounts = [.. names._erased.Values];
        if (names._erased.Count > 0) names._pseudonyms = await CasePrivacy.ReadAsync(session, cancellation).ConfigureAwait(false);
        return names;
    }

    /// <summary>Gives the rows of a batch the ids of their accounts, threads and sites; new names are written. Rows of erased accounts are left out.</summary>
    public async Task<List<NewComment>> ResolveAsync(CommentBatch batch, IBulkTables tables, DatabaseSession session, CancellationToken cancellation)
    {
        (int Site, int Thread, int Account)[] locals = new (int, int, int)[batch.Count];
        for (int row = 0; row < batch.Count; row++) locals[row] = Meet(batch, row);
        Resolve(NameKind.Platforms, _platforms, tables, _ => 0);
        Resolve(NameKind.Sites, _sites, tables, local => _platforms.IdOf(_sites.ScopeOf(local)));
        Resolve(NameKind.Threads, _threads, tables, local => _sites.IdOf(_threads.ScopeOf(local)));
        ResolveAccounts(batch, tables, locals);
        List<NewComment> rows = new(batch.Count);
        for (int row = 0; row < batch.Count; row++)
        {
            (int site, int thread, int account) = locals[row];
            if (_erasedLocals.Contains(account)) continue;
            if (account >= 0) await CompleteProfileAsync(batch, row, account, session, cancellation).ConfigureAwait(false);
            rows.Add(new NewComment(row, 0, account < 0 ? 0 : _accounts.IdOf(account), _threads.IdOf(thread), _sites.IdOf(site)));
        }
        return rows;
    }

    /// <summary>The unknown author of a comment that is new: an account of its own.</summary>
    public NewAccount AddUnknown(CommentBatch batch, NewComment comment) => new(
        ++_last[(int)NameKind.Accounts], UnknownPeople.ScopeOf(comment.Id), Text(batch, comment.Row, BatchField.Account) ?? "", comment.Site,
        Text(batch, comment.Row, BatchField.AccountName), batch[comment.Row].AccountCreated, Text(batch, comment.Row, BatchField.Avatar),
        Text(batch, comment.Row, BatchField.Bio));

    /// <summary>Whether an account of the case was erased before this import began.</summary>
    public bool IsErased(long account) => _erasedAccounts.Contains(account);

    private (int Site, int Thread, int Account) Meet(CommentBatch batch, int row)
    {
        int platform = _platforms.Meet(0, batch[row, BatchField.Platform], row);
        while (_isPlatformWide.Count <= platform) _isPlatformWide.Add(AccountScope.IsPlatformWide(_platforms.NameText(_isPlatformWide.Count)));
        ReadOnlySpan<byte> name = batch[row, BatchField.Site];
        int site = _isPlatformWide[platform] || name.IsEmpty ? _sites.Meet(platform, name, row) : MeetHost(platform, name, row);
        int thread = _threads.Meet(site, batch[row, BatchField.Thread], row);
        if (UnknownPeople.Wrote(batch, row)) return (site, thread, -1);
        // The identity of accounts is that of detection: see CorpusColumns.
        int scope = _isPlatformWide[platform] || batch[row, BatchField.Site].IsEmpty ? -1 - platform : site;
        return (site, thread, _accounts.Meet(scope, batch[row, BatchField.Account], row));
    }

    // A host is one site whatever its spelling, and whether or not its platform is named: the first that was stored, else the first that is met.
    private int MeetHost(int platform, ReadOnlySpan<byte> name, int row)
    {
        ReadOnlySpan<byte> spelled = SiteName.Canonical(name);
        int spelling = _spellings.Intern(0, spelled, out bool added);
        if (!added) return _siteOfSpelling[spelling];
        int site = _stored.TryGetValue(Encoding.UTF8.GetString(spelled), out (string Platform, string Name) stored)
            ? _sites.Meet(_platforms.Meet(0, Encoding.UTF8.GetBytes(stored.Platform), row), Encoding.UTF8.GetBytes(stored.Name), row)
            : _sites.Meet(platform, name, row);
        _siteOfSpelling.Add(site);
        return site;
    }

    private void Resolve(NameKind kind, NameTable names, IBulkTables tables, Func<int, long> scopeOf)
    {
        if (names.Unresolved.Count == 0) return;
        List<NameKey> keys = [.. names.Unresolved.Select(local => new NameKey(scopeOf(local), names.NameText(local)))];
        FoundName[] found = _last[(int)kind] == 0 ? new FoundName[keys.Count] : tables.FindNames(kind, keys);
        List<(long, NameKey)> added = [];
        for (int i = 0; i < keys.Count; i++)
        {
            long id = found[i].Id;
            if (id == 0) added.Add((id = ++_last[(int)kind], keys[i]));
            names.Resolve(names.Unresolved[i], id);
        }
        names.AllResolved();
        if (added.Count > 0) tables.AddNames(kind, added);
    }

    private void ResolveAccounts(CommentBatch batch, IBulkTables tables, (int Site, int Thread, int Account)[] locals)
    {
        if (_accounts.Unresolved.Count == 0) return;
        List<NameKey> keys = [.. _accounts.Unresolved.Select(local => new NameKey(ScopeId(_accounts.ScopeOf(local)), _accounts.NameText(local)))];
        FoundName[] found = _last[(int)NameKind.Accounts] == 0 ? new FoundName[keys.Count] : tables.FindNames(NameKind.Accounts, keys);
        List<NewAccount> added = [];
        for (int i = 0; i < keys.Count; i++)
        {
            int local = _accounts.Unresolved[i], row = _accounts.FirstRowOf(local);
            if (found[i].Id != 0)
            {
                _accounts.Resolve(local, found[i].Id);
                _accounts.SetKnown(local, found[i].Known);
                continue;
            }
            if (_pseudonyms is not null && _erased.TryGetValue(_pseudonyms.DigestOf(keys[i].Scope, keys[i].Name), out long erased))
            {
                _accounts.Resolve(local, erased);
                _erasedLocals.Add(local);
                continue;
            }
            NewAccount account = new(
                ++_last[(int)NameKind.Accounts], keys[i].Scope, keys[i].Name, _sites.IdOf(locals[row].Site), Text(batch, row, BatchField.AccountName),
                batch[row].AccountCreated, Text(batch, row, BatchField.Avatar), Text(batch, row, BatchField.Bio));
            added.Add(account);
            _accounts.Resolve(local, account.Id);
            _accounts.SetKnown(local, PartsOf(batch, row));
        }
        _accounts.AllResolved();
        if (added.Count > 0) tables.AddAccounts(added);
    }

    // What an account says of itself first stays; what it had not said before is filled in.
    private async ValueTask CompleteProfileAsync(CommentBatch batch, int row, int account, DatabaseSession session, CancellationToken cancellation)
    {
        byte parts = PartsOf(batch, row), known = _accounts.KnownOf(account);
        if ((parts & ~known) == 0) return;
        _accounts.SetKnown(account, (byte)(known | parts));
        string? name = Text(batch, row, BatchField.AccountName);
        await session.ExecuteAsync(
            "accounts.complete", cancellation, ("id", _accounts.IdOf(account)), ("name", name), ("folded", name is null ? null : NameFolding.Name(name)),
            ("created", UnixTime.Of(batch[row].AccountCreated)), ("precision", UnixTime.PrecisionOf(batch[row].AccountCreated)),
            ("avatar", Text(batch, row, BatchField.Avatar)), ("bio", Text(batch, row, BatchField.Bio))).ConfigureAwait(false);
    }

    private long ScopeId(int scope) => scope >= 0 ? _sites.IdOf(scope) : -_platforms.IdOf(-1 - scope);

    private static byte PartsOf(CommentBatch batch, int row) => (byte)(
        (batch[row, BatchField.AccountName].IsEmpty ? 0 : 1) | (batch[row].AccountCreated.IsKnown ? 2 : 0)
        | (batch[row, BatchField.Avatar].IsEmpty ? 0 : 4) | (batch[row, BatchField.Bio].IsEmpty ? 0 : 8));

    private static string? Text(CommentBatch batch, int row, BatchField field) =>
        batch[row, field].IsEmpty ? null : Encoding.UTF8.GetString(batch[row, field]);
}
