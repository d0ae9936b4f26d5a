using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Records;

/// <summary>The growing columns behind a <see cref="FollowerList"/>. Texts that did not change between snapshots are kept once.</summary>
internal sealed class FollowerColumns
{
    private readonly TextColumn _handles = new();
    private readonly TextColumn _names = new();
    private readonly TextColumn _bios = new();
    private readonly TextColumn _avatars = new();
    private readonly List<long> _created = [];
    private readonly List<long> _followed = [];
    private readonly List<long> _lastPost = [];
    private readonly List<int> _posts = [];
    private readonly List<int> _followers = [];
    private readonly List<int> _following = [];
    private readonly List<FollowerMarks> _marks = [];

    /// <summary>Writes a row over what is known of an account, which may be the next new one; says whether it was renamed.</summary>
    public bool Set(int account, in FollowerRow row)
    {
        bool isNew = account == _created.Count;
        if (isNew) Append();
        bool renamed = !isNew && IsAnother(_handles[account], row);
        // An older date is the truer one: some exports give the day on which they were made.
        if (row.Created != FollowerList.NoTime) _created[account] = Earlier(_created[account], row.Created);
        if (row.FollowedAt != FollowerList.NoTime) _followed[account] = Earlier(_followed[account], row.FollowedAt);
        if (row.LastPost != FollowerList.NoTime) _lastPost[account] = Math.Max(_lastPost[account], row.LastPost);
        if (row.Posts >= 0) _posts[account] = row.Posts;
        if (row.Followers >= 0) _followers[account] = row.Followers;
        if (row.Following >= 0) _following[account] = row.Following;
        _marks[account] = row.Marks == FollowerMarks.None ? _marks[account] : row.Marks;
        _handles.Set(account, row.Handle.IsEmpty && isNew ? row.Id : row.Handle);
        _names.Set(account, row.Name);
        _bios.Set(account, row.Bio);
        _avatars.Set(account, row.Avatar);
        return renamed;
    }

    // Handles are one whatever their case, with and without the sign before them; what an earlier list called by its id alone had no name to lose.
    private static bool IsAnother(ReadOnlySpan<byte> known, in FollowerRow row) =>
        !row.Handle.IsEmpty && !Ascii.EqualsIgnoreCase(Bare(known), Bare(row.Handle)) && !known.SequenceEqual(row.Id);

    /// <summary>A handle without the sign before it.</summary>
    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> handle) => handle.StartsWith("@"u8) ? handle[1..] : handle;

    public FollowerList ToList(IReadOnlyList<FollowerSnapshot> snapshots, int renamed, int nobody) => new()
    {
        Count = _created.Count,
        Handles = _handles.ToColumn(),
        Names = _names.ToColumn(),
        Bios = _bios.ToColumn(),
        Avatars = _avatars.ToColumn(),
        Created = [.. _created],
        FollowedAt = [.. _followed],
        LastPost = [.. _lastPost],
        Posts = [.. _posts],
        Followers = [.. _followers],
        Following = [.. _following],
        Marks = [.. _marks],
        Snapshots = snapshots,
        Renamed = renamed,
        Nobody = nobody,
        AsOf = AsOf(snapshots),
    };

    private long AsOf(IReadOnlyList<FollowerSnapshot> snapshots)
    {
        long latest = snapshots.Where(s => s.TakenAt.IsKnown).Select(s => s.TakenAt.UnixSeconds).DefaultIfEmpty(0).Max();
        if (latest > 0) return latest;
        foreach (List<long> times in new[] { _created, _followed, _lastPost })
            foreach (long time in times) latest = Math.Max(latest, time);
        return latest;
    }

    private void Append()
    {
        _created.Add(FollowerList.NoTime);
        _followed.Add(FollowerList.NoTime);
        _lastPost.Add(FollowerList.NoTime);
        _posts.Add(-1);
        _followers.Add(-1);
        _following.Add(-1);
        _marks.Add(FollowerMarks.None);
    }

    private static long Earlier(long known, long said) => known == FollowerList.NoTime ? said : Math.Min(known, said);

    /// <summary>Texts by account, of which the last one counts.</summary>
    private sealed class TextColumn
    {
        private readonly Utf8Column _texts = new();
        private readonly List<int> _at = [];

        public ReadOnlySpan<byte> this[int account] => _at[account] < 0 ? default : _texts[_at[account]];

        public void Set(int account, ReadOnlySpan<byte> text)
        {
            if (account == _at.Count) _at.Add(-1);
            if (!text.IsEmpty && !this[account].SequenceEqual(text)) _at[account] = _texts.Add(text);
        }

        public Utf8Column ToColumn()
        {
            // Nothing was replaced: the column is in order as it stands.
            if (_texts.Count == _at.Count && _at.Select((at, i) => at == i).All(same => same)) return _texts;
            Utf8Column column = new();
            foreach (int at in _at) column.Add(at < 0 ? default : _texts[at]);
            return column;
        }
    }
}
