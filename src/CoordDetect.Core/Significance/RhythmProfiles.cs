using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The weeks of the accounts that wrote enough, under one authorship, and how alike random pairs of them are.</summary>
internal sealed class RhythmProfiles
{
    private readonly int[] _row;
    private readonly int[] _group;
    private readonly List<List<int>> _members = [];
    private readonly float[] _profiles;
    private readonly int[] _hours;
    private readonly Dictionary<(int, int), float[]> _random = [];

    public RhythmProfiles(CommentCorpus corpus, RhythmTrace trace, Authorship authorship)
    {
        _row = new int[authorship.AccountCount];
        _group = new int[authorship.AccountCount];
        _hours = new int[authorship.AccountCount];
        List<int[]> slots = [];
        Dictionary<(int Site, int Class), int> groups = [];
        for (int a = 0; a < _row.Length; a++)
        {
            _row[a] = _group[a] = -1;
            if (authorship.CommentsOf(a).Length < trace.MinimumHours) continue;
            int[] active = ActiveHours(trace, authorship.CommentsOf(a));
            if (active.Length < trace.MinimumHours) continue;
            _row[a] = slots.Count;
            _hours[a] = active.Length;
            slots.Add(active);
            (int, int) key = (corpus.SiteOfAccount(a), (int)Math.Log2((double)active.Length / trace.MinimumHours));
            if (groups.TryAdd(key, groups.Count)) _members.Add([]);
            _group[a] = groups[key];
            _members[_group[a]].Add(a);
        }
        _profiles = Profiles(slots);
    }

    /// <summary>Whether an account wrote in enough different hours.</summary>
    public bool Has(int account) => _row[account] >= 0;

    /// <summary>In how many different hours an account wrote.</summary>
    public int HoursOf(int account) => _hours[account];

    /// <summary>How alike the weeks of two accounts are, in [-1, 1].</summary>
    public float Likeness(int a, int b) => RhythmProfile.Likeness(Profile(a), Profile(b));

    /// <summary>How alike random pairs of the same sites and activity are, ascending.</summary>
    public float[] RandomLikeness(int a, int b)
    {
        (int, int) key = (Math.Min(_group[a], _group[b]), Math.Max(_group[a], _group[b]));
        if (!_random.TryGetValue(key, out float[]? random)) _random[key] = random = Draw(_members[key.Item1], _members[key.Item2], key.Item1 == key.Item2);
        return random;
    }

    private float[] Draw(List<int> first, List<int> second, bool same)
    {
        long pairs = same ? (long)first.Count * (first.Count - 1) / 2 : (long)first.Count * second.Count;
        List<float> likeness = [];
        if (pairs <= RhythmTest.RandomPairs)
        {
            for (int i = 0; i < first.Count; i++)
                for (int j = same ? i + 1 : 0; j < second.Count; j++) likeness.Add(Likeness(first[i], second[j]));
        }
        else
        {
            SplitMix random = new(0x7268_7974_686d);
            while (likeness.Count < RhythmTest.RandomPairs)
            {
                int a = first[random.Below(first.Count)], b = second[random.Below(second.Count)];
                if (a != b) likeness.Add(Likeness(a, b));
            }
        }
        likeness.Sort();
        return [.. likeness];
    }

    private ReadOnlySpan<float> Profile(int account) => _profiles.AsSpan(_row[account] * RhythmProfile.Hours, RhythmProfile.Hours);

    // A lively quarter of an hour is one hour of activity, not twenty.
    private static int[] ActiveHours(RhythmTrace trace, ReadOnlySpan<int> comments)
    {
        List<int> hours = new(comments.Length);
        foreach (int comment in comments)
            if (trace.HourOf[comment] != RhythmTrace.NoHour) hours.Add(trace.HourOf[comment]);
        hours.Sort();
        return [.. hours.Distinct()];
    }

    private static float[] Profiles(List<int[]> slots)
    {
        float[] profiles = new float[slots.Count * RhythmProfile.Hours];
        float[] common = new float[RhythmProfile.Hours], counts = new float[RhythmProfile.Hours];
        for (int r = 0; r < slots.Count; r++)
        {
            Array.Clear(counts);
            foreach (int hour in slots[r]) counts[RhythmProfile.HourOfWeek(hour)]++;
            Span<float> row = profiles.AsSpan(r * RhythmProfile.Hours, RhythmProfile.Hours);
            RhythmProfile.Smooth(counts, row);
            for (int h = 0; h < RhythmProfile.Hours; h++) common[h] += row[h] / slots.Count;
        }
        for (int r = 0; r < slots.Count; r++) RhythmProfile.Centre(profiles.AsSpan(r * RhythmProfile.Hours, RhythmProfile.Hours), common);
        return profiles;
    }
}
