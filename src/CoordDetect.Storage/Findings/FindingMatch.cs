namespace CoordDetect.Storage.Findings;

/// <summary>
/// Which finding of a run is which of those before. Two are akin that share half the accounts of the smaller one. The most alike take over the id; a finding
/// whose kin all went to others is split off, one that took in kin that nobody else has is merged. The answer depends on the accounts alone.
/// </summary>
internal sealed class FindingMatch
{
    private readonly IReadOnlyList<KnownFinding> _known;
    private readonly IReadOnlyList<long[]> _groups;
    private readonly List<(int Known, int Group, int Shared)> _kin;
    private readonly int?[] _heirOf;
    private readonly int?[] _parentOf;

    private FindingMatch(IReadOnlyList<KnownFinding> known, IReadOnlyList<long[]> groups)
    {
        (_known, _groups) = (known, groups);
        _kin = FindKin();
        (_heirOf, _parentOf) = (new int?[known.Count], new int?[groups.Count]);
        foreach ((int k, int g, _) in _kin.OrderByDescending(k => k.Shared).ThenBy(k => known[k.Known].Id).ThenBy(k => k.Group))
            if (_heirOf[k] is null && _parentOf[g] is null) (_heirOf[k], _parentOf[g]) = (g, k);
        Found = [.. Enumerable.Range(0, groups.Count).Select(Describe)];
        Gone = [.. Enumerable.Range(0, known.Count).Where(k => known[k].IsCurrent && _heirOf[k] is null).Select(k => (known[k].Id, BestHeir(k)))];
    }

    /// <summary>What became of each group, in their order.</summary>
    public IReadOnlyList<MatchedFinding> Found { get; }

    /// <summary>The lasting findings of the last run that nothing took over, each with the group that most of its accounts went into, if any.</summary>
    public IReadOnlyList<(long Id, int? Heir)> Gone { get; }

    /// <summary>Matches the groups of a run with the findings known before. The accounts of each are ascending.</summary>
    public static FindingMatch Of(IReadOnlyList<KnownFinding> known, IReadOnlyList<long[]> groups) => new(known, groups);

    // By account, so that the work is that of the accounts shared and not of all pairs.
    private List<(int Known, int Group, int Shared)> FindKin()
    {
        Dictionary<long, List<int>> knownOf = [];
        for (int k = 0; k < _known.Count; k++)
            foreach (long account in _known[k].Accounts)
            {
                if (!knownOf.TryGetValue(account, out List<int>? list)) knownOf[account] = list = [];
                list.Add(k);
            }
        List<(int, int, int)> kin = [];
        for (int g = 0; g < _groups.Count; g++)
        {
            Dictionary<int, int> shared = [];
            foreach (long account in _groups[g])
                foreach (int k in knownOf.GetValueOrDefault(account) ?? []) shared[k] = shared.GetValueOrDefault(k) + 1;
            kin.AddRange(shared.Where(s => AreAkin(_known[s.Key].Accounts.Length, _groups[g].Length, s.Value)).Select(s => (s.Key, g, s.Value)));
        }
        return [.. kin.OrderBy(k => k.Item1).ThenBy(k => k.Item2)];
    }

    private static bool AreAkin(int known, int group, int shared)
    {
        int smaller = Math.Min(known, group);
        return 2 * shared >= smaller && shared >= Math.Min(2, smaller);
    }

    private MatchedFinding Describe(int group)
    {
        List<int> parents = [.. _kin.Where(k => k.Group == group).Select(k => k.Known)];
        if (_parentOf[group] is not { } parent)
        {
            // Whoever has kin and could not take over an id is the smaller part of one that another took over.
            return parents.Count == 0
                ? new MatchedFinding(null, FindingChange.New, new HashSet<long>(), 0, [])
                : new MatchedFinding(null, FindingChange.Split, new HashSet<long>(), 0, [.. parents.Select(p => _known[p].Id)]);
        }
        HashSet<long> before = [.. _known[parent].Accounts], joined = [.. _groups[group].Where(a => !before.Contains(a))];
        int left = before.Count - (_groups[group].Length - joined.Count);
        List<long> merged = [.. parents.Where(p => p != parent && _known[p].IsCurrent && _heirOf[p] is null).Select(p => _known[p].Id)];
        bool isSplit = _kin.Any(k => k.Known == parent && k.Group != group && _parentOf[k.Group] is null);
        FindingChange change = merged.Count > 0 ? FindingChange.Merged
            : isSplit ? FindingChange.Split
            : joined.Count == 0 && left == 0 ? FindingChange.Same
            : joined.Count >= left ? FindingChange.Grew : FindingChange.Shrank;
        return new MatchedFinding(_known[parent].Id, change, joined, left, merged);
    }

    private int? BestHeir(int known)
    {
        List<(int Known, int Group, int Shared)> heirs = [.. _kin.Where(k => k.Known == known)];
        return heirs.Count == 0 ? null : heirs.MaxBy(k => k.Shared).Group;
    }
}
