using System.Buffers;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Records;

/// <summary>Takes follower lists line by line, snapshot by snapshot.</summary>
public sealed class FollowerListBuilder
{
    private static readonly SearchValues<byte> Figures = SearchValues.Create("0123456789_."u8);
    private readonly Utf8Interner _keys = new();
    private readonly FollowerColumns _columns = new();
    private readonly List<(string Name, PostedAt At, int[] Accounts, int[] Positions, int Repeated)> _done = [];
    private readonly List<int> _accounts = [];
    private readonly List<int> _positions = [];
    private readonly List<int> _lastSeen = [];
    private readonly HashSet<int> _renamed = [];
    private byte[] _lower = new byte[64];
    private string? _name;
    private PostedAt _at;
    private int _repeated;
    private int _nobody;

    /// <summary>Begins a snapshot; the one before it ends.</summary>
    public void Begin(string name, PostedAt takenAt)
    {
        Finish();
        (_name, _at) = (name, takenAt);
    }

    /// <summary>Takes one line of the snapshot. A line without id and handle, or under a name that stands for nobody, is not taken.</summary>
    /// <returns>Whether it was.</returns>
    public bool Add(in FollowerRow row)
    {
        if (row.Id.IsEmpty && IsNobody(row.Handle))
        {
            _nobody++;
            return false;
        }
        ReadOnlySpan<byte> key = row.Id.IsEmpty ? Lower(row.Handle) : row.Id;
        if (key.IsEmpty) return false;
        int account = _keys.Intern(row.Id.IsEmpty ? 1 : 0, key, out bool isNew);
        if (isNew) _lastSeen.Add(-1);
        if (_lastSeen[account] == _done.Count)
        {
            _repeated++;
            return true;
        }
        _lastSeen[account] = _done.Count;
        if (_columns.Set(account, row)) _renamed.Add(account);
        _accounts.Add(account);
        _positions.Add(row.Position);
        return true;
    }

    /// <summary>The list.</summary>
    public FollowerList Build()
    {
        Finish();
        // Files come in any order; time does not. Lists of one day, and those of no known day, are parts of one list.
        FollowerSnapshot[] snapshots = [.. _done.GroupBy(s => s.At.IsKnown ? s.At.UnixSeconds : long.MinValue).OrderBy(g => g.Key).Select(g => Whole([.. g]))];
        return _columns.ToList(snapshots, _renamed.Count, _nobody);
    }

    private static FollowerSnapshot Whole((string Name, PostedAt At, int[] Accounts, int[] Positions, int Repeated)[] parts)
    {
        if (parts.Length == 1) return new FollowerSnapshot(parts[0].Name, parts[0].At, InOrder(parts[0].Accounts, parts[0].Positions), parts[0].Repeated);
        int[] all = [.. parts.SelectMany(p => InOrder(p.Accounts, p.Positions))], once = [.. all.Distinct()];
        string[] names = [.. parts.Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        return new FollowerSnapshot(string.Join(" + ", names.Take(3)) + (names.Length > 3 ? " + …" : ""), parts[0].At, once, parts.Sum(p => p.Repeated) + all.Length - once.Length);
    }

    // Handles have no spaces or brackets; "[deleted]" and its like have no digits.
    private static bool IsNobody(ReadOnlySpan<byte> handle) => !handle.IsEmpty && !handle.ContainsAny(Figures) && Nobody.IsNamed(handle);

    private void Finish()
    {
        if (_name is null || _accounts.Count == 0) return;
        _done.Add((_name, _at, [.. _accounts], [.. _positions], _repeated));
        _accounts.Clear();
        _positions.Clear();
        _repeated = 0;
        _name = null;
    }

    // A list that numbers its lines may be shuffled: the numbers say the order.
    private static int[] InOrder(int[] accounts, int[] positions)
    {
        if (positions.Length == 0 || Array.Exists(positions, p => p < 0)) return accounts;
        int[] order = [.. accounts];
        Array.Sort([.. positions], order);
        return order;
    }

    private ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> handle)
    {
        handle = FollowerColumns.Bare(handle);
        if (_lower.Length < handle.Length) _lower = new byte[2 * handle.Length];
        for (int i = 0; i < handle.Length; i++) _lower[i] = handle[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(handle[i] | 0x20) : handle[i];
        return _lower.AsSpan(0, handle.Length);
    }
}
