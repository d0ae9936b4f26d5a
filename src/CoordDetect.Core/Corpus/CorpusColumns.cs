using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>The growing columns behind a <see cref="CorpusBuilder"/>, handed to the <see cref="CommentCorpus"/> that it ends as.</summary>
internal sealed class CorpusColumns(DuplicateIds duplicateIds)
{
    public Utf8Interner Platforms { get; init; } = new();
    public SiteTable Sites { get; init; } = new();
    public Utf8Interner Threads { get; init; } = new();
    public Utf8Interner Accounts { get; init; } = new();
    public Utf8Interner Objects { get; init; } = new();
    public Utf8Interner Reposts { get; init; } = new();
    public Utf8Interner Clusters { get; init; } = new();
    public Utf8Interner ParentKeys { get; init; } = new();

    public List<int> AccountOf { get; init; } = [];
    public List<int> ThreadOf { get; init; } = [];
    public List<long> TimeOf { get; init; } = [];
    public List<TimePrecision> PrecisionOf { get; init; } = [];

    /// <summary>Which comments have a time whose source names no zone.</summary>
    public List<bool> IsLocal { get; init; } = [];
    public List<int> ObjectOf { get; init; } = [];
    public List<int> RepostOf { get; init; } = [];
    public List<int> ParentKeyOf { get; init; } = [];
    public List<sbyte> LabelOf { get; init; } = [];
    public List<int> ClusterOf { get; init; } = [];
    public Utf8Column Texts { get; init; } = new();
    public SparseUtf8Column Links { get; init; } = new();
    public SparseUtf8Column Urls { get; init; } = new();
    public SparseUtf8Column Languages { get; init; } = new();

    public List<int> AccountSite { get; init; } = [];
    public List<PostedAt> AccountCreated { get; init; } = [];

    /// <summary>Whether each account is one comment's unknown author.</summary>
    public List<bool> AccountIsUnknown { get; init; } = [];
    public SparseUtf8Column[] Profile { get; init; } = [new(), new(), new()];
    public int[] ParentOf { get; internal set; } = [];

    private const int FirstUnknownScope = int.MinValue;

    // Comment ids live either as keys (unique below their thread) or as a plain column, never as both.
    private readonly Utf8Interner _commentKeys = new();
    private readonly Utf8Column _commentIds = new();
    private readonly Utf8Column? _settledIds;
    private readonly long _settledConflicts;
    private readonly List<(int First, int Other)> _conflicts = [];
    private readonly List<ProfileParts> _profileSeen = [];
    private readonly List<PendingProfile> _pending = [];
    private readonly List<bool> _platformWide = [];
    private int _account;

    public Utf8Column CommentIds
    {
        get => _settledIds ?? (duplicateIds == DuplicateIds.Reject ? _commentKeys.Values : _commentIds);
        init => _settledIds = value;
    }

    /// <summary>How many comments bear an id that another one has already.</summary>
    public long Conflicts
    {
        get => _settledConflicts + _conflicts.Count;
        init => _settledConflicts = value;
    }

    /// <summary>
    /// Takes the id of the next comment; false where it is a duplicate to leave out. An id that another comment has already (other author, text or object: ids
    /// that restart, or that are those of a page) is made its own by what the comment says, so that the comment is kept.
    /// </summary>
    public bool AddCommentId(int thread, in CommentRow row)
    {
        ReadOnlySpan<byte> id = row.CommentId;
        if (id.IsEmpty) id = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"#{AccountOf.Count}"));
        if (duplicateIds == DuplicateIds.Keep)
        {
            _commentIds.Add(id);
            return true;
        }
        // Some sources number comments afresh in each thread: the thread is part of the identity.
        int known = _commentKeys.Intern(thread, id, out bool added);
        if (added || Says(known, row)) return added;
        byte[] own = [.. id, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"~{ContentHash(row):x16}"))];
        _commentKeys.Intern(thread, own, out added);
        if (added) _conflicts.Add((known, AccountOf.Count));
        return added;
    }

    private bool Says(int comment, in CommentRow row) =>
        Accounts.Values[AccountOf[comment]].SequenceEqual(row.Account) && Texts[comment].SequenceEqual(row.Text)
        && (ObjectOf[comment] < 0 ? row.Object.IsEmpty : Objects.Values[ObjectOf[comment]].SequenceEqual(row.Object));

    private static ulong ContentHash(in CommentRow row)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(row.Account);
        hash.AppendData("\n"u8);
        hash.AppendData(row.Text);
        hash.AppendData("\n"u8);
        hash.AppendData(row.Object);
        return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
    }

    /// <summary>Takes the account of the next comment, and what the row says of it that earlier rows did not.</summary>
    public void AddAccount(int platform, int site, in CommentRow row)
    {
        bool platformWide = IsPlatformWide(platform) || row.Site.IsEmpty;
        // Sites count upwards from 0 and platforms downwards from -1, so that the two kinds of scope cannot meet.
        int scope = platformWide ? -1 - platform : site;
        bool isUnknown = Accounts.Find(scope, row.Account) < 0 && Nobody.IsNamed(row.Account);
        // Each unknown author is one of their own: nobody else shares their scope.
        if (isUnknown) scope = FirstUnknownScope + Accounts.Count;
        _account = Accounts.Intern(scope, row.Account, out bool added);
        if (added)
        {
            AccountSite.Add(site);
            AccountIsUnknown.Add(isUnknown);
            AccountCreated.Add(row.AccountCreated);
            _profileSeen.Add(ProfileParts.None);
        }
        else if (!AccountCreated[_account].IsKnown) AccountCreated[_account] = row.AccountCreated;
        Remember(ProfileParts.Name, row.AccountName);
        Remember(ProfileParts.Avatar, row.Avatar);
        Remember(ProfileParts.Bio, row.Bio);
    }

    public void AddComment(int thread, in CommentRow row)
    {
        int index = AccountOf.Count;
        AccountOf.Add(_account);
        ThreadOf.Add(thread);
        TimeOf.Add(row.PostedAt.UnixSeconds);
        PrecisionOf.Add(row.PostedAt.Precision);
        IsLocal.Add(row.PostedAt.IsLocal && row.PostedAt.IsKnown);
        ObjectOf.Add(InternOptional(Objects, 0, row.Object));
        RepostOf.Add(InternOptional(Reposts, 0, row.Repost));
        ParentKeyOf.Add(InternOptional(ParentKeys, thread, row.Parent));
        LabelOf.Add(row.Label);
        ClusterOf.Add(InternOptional(Clusters, 0, row.Cluster));
        Texts.Add(row.Text);
        Links.Set(index, row.Links);
        Urls.Set(index, row.Url);
        Languages.Set(index, row.Language);
    }

    /// <summary>Resolves parents and profiles once everything is in.</summary>
    public CorpusColumns Seal()
    {
        ParentOf = new int[AccountOf.Count];
        ILookup<int, int> others = _conflicts.ToLookup(c => c.First, c => c.Other);
        for (int i = 0; i < ParentOf.Length; i++)
        {
            int key = ParentKeyOf[i];
            int parent = key < 0 ? -1 : _commentKeys.Find(ThreadOf[i], ParentKeys.Values[key]);
            ParentOf[i] = parent < 0 || _conflicts.Count == 0 ? parent : Nearest(parent, others[parent], i);
        }
        // First values of each part, in account order, so that the sparse columns can stay append-only.
        foreach (PendingProfile p in _pending.OrderBy(p => p.Account))
            Profile[PartIndex(p.Part)].Set(p.Account, p.Value);
        _pending.Clear();
        return this;
    }

    // Of several comments with the id that an answer names: the last one before it, as ids restart with each file or page.
    private static int Nearest(int first, IEnumerable<int> others, int answer)
    {
        int nearest = first;
        foreach (int other in others)
            if (other < answer) nearest = other;
        return nearest;
    }

    private void Remember(ProfileParts part, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || (_profileSeen[_account] & part) != 0) return;
        _profileSeen[_account] |= part;
        _pending.Add(new PendingProfile(_account, part, value.ToArray()));
    }

    private bool IsPlatformWide(int platform)
    {
        while (_platformWide.Count <= platform)
            _platformWide.Add(AccountScope.IsPlatformWide(Platforms.Values.GetString(_platformWide.Count)));
        return _platformWide[platform];
    }

    private static int PartIndex(ProfileParts part) => part switch { ProfileParts.Name => 0, ProfileParts.Avatar => 1, _ => 2 };

    private static int InternOptional(Utf8Interner interner, int scope, ReadOnlySpan<byte> value) =>
        value.IsEmpty ? -1 : interner.Intern(scope, value);

    private readonly record struct PendingProfile(int Account, ProfileParts Part, byte[] Value);

    [Flags]
    private enum ProfileParts : byte
    {
        None = 0,
        Name = 1,
        Avatar = 2,
        Bio = 4,
    }
}
