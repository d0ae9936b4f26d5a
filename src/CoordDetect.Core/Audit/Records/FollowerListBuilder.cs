using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Records;

/// <summary>Takes follower lists line by line, snapshot by snapshot.</summary>
public sealed class FollowerListBuilder
{
    private readonly Utf8Interner _keys = new();
    private readonly FollowerColumns _columns = new();
    private readonly List<(string Name, PostedAt At, int[] Accounts, int[] Positions, int Repeated)> _done = [];
    private readonly List<int> _accounts = [];
    private readonly List<int> _positions = [];
    private readonly List<int> _lastSeen = [];
    private byte[] _lower = new byte[64];
    private string? _name;
    private PostedAt _at;
    private int _repeated;
    private int _renamed;

    /// <summary>Begins a snapshot; the one before it ends.</summary>
    public void Begin(string name, PostedAt takenAt)
    {
        Finish();
        (_name, _at) = (name, takenAt);
    }

    /// <summary>Takes one line of the snapshot. A line without id and handle is not taken.</summary>
    /// <returns>Whether it was.</returns>
    public bool Add(in FollowerRow row)
    {
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
        if (_columns.Set(account, row)) _renamed++;
        _accounts.Add(account);
        _positions.Add(row.Position);
        return true;
    }

    /// <summary>The list.</summary>
    public FollowerList Build()
    {
        Finish();
        // Files come in any order; time does not.
        FollowerSnapshot[] snapshots = [.. _done.OrderBy(s => s.At.IsKnown ? s.At.UnixSeconds : long.MinValue)
            .Select(s => new FollowerSnapshot(s.Name, s.At, InOrder(s.Accounts, s.Positions), s.Repeated))];
        return _columns.ToList(snapshots, _renamed);
    }

    private void Finish()
    {
        if (_name is null) return;
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
        if (handle.StartsWith("@"u8)) handle = handle[1..];
        if (_lower.Length < handle.Length) _lower = new byte[2 * handle.Length];
        for (int i = 0; i < handle.Length; i++) _lower[i] = handle[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(handle[i] | 0x20) : handle[i];
        return _lower.AsSpan(0, handle.Length);
    }
}
