using CoordDetect.App.Audit;
using CoordDetect.Collect.Audience;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit is made from, as a test made it, and what it put in that an audit should find.</summary>
internal sealed record AuditCase(string Name)
{
    public const long Day = 86_400;

    public IReadOnlyList<TakenList> Lists { get; init; } = [];

    public IReadOnlyList<Follower> Comparison { get; init; } = [];

    public IReadOnlyList<EngagementEntry> Deeds { get; init; } = [];

    public IReadOnlyList<CountPoint> Counts { get; init; } = [];

    public IReadOnlyList<EventNote> Events { get; init; } = [];

    public AgencyReport? Report { get; init; }

    public IReadOnlyList<string> Protected { get; init; } = [];

    public IReadOnlyList<string> Tied { get; init; } = [];

    public long? Stated { get; init; }

    /// <summary>Files that were read, beside what they hold.</summary>
    public IReadOnlyList<AudienceSource> Sources { get; init; } = [new("made.csv", AudienceKind.Followers, 3, 0, [])];

    /// <summary>How many bought accounts were put into each lot.</summary>
    public IReadOnlyList<int> Lots { get; init; } = [];

    /// <summary>How the order of coming is known: timed, listed, creation or none.</summary>
    public string Order { get; init; } = "none";

    /// <summary>How many followers have a place in that order.</summary>
    public int Placed { get; init; }

    /// <summary>How many days were made to stand out.</summary>
    public int Spikes { get; init; }

    /// <summary>How often the page was made to drop many that it followed.</summary>
    public int Falls { get; init; }

    /// <summary>Pairs that were made to engage with each other's posts.</summary>
    public int Mutual { get; init; }

    /// <summary>The accounts of each group that was made to turn up together.</summary>
    public IReadOnlyList<int> Rings { get; init; } = [];

    /// <summary>Profiles that were made to engage with more clients than people do.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>On how many pages each of those is at least.</summary>
    public int SharedPages { get; init; }

    /// <summary>Accounts that were made to be first again and again.</summary>
    public int Early { get; init; }

    /// <summary>Accounts that were made to begin topics, and how many topics three of them began.</summary>
    public (int Pushers, int Topics) Pushed { get; init; }

    /// <summary>Critics who were made to come together, and on how many pages.</summary>
    public (int Critics, int Pages) Hostile { get; init; }

    /// <summary>Look-alikes that were put in, and how many accounts they look like.</summary>
    public (int Accounts, int Models) LookAlikes { get; init; }

    /// <summary>How they look alike.</summary>
    public IReadOnlyList<string> How { get; init; } = [];

    /// <summary>What the days that stand out are.</summary>
    public string? SpikeIs { get; init; }

    /// <summary>Whether the page shows more than its dated lists hold.</summary>
    public bool IsPartOnly { get; init; }

    /// <summary>Whether the lists show the newest followers only.</summary>
    public bool IsWindow { get; init; }

    /// <summary>The followers: of one list the first line of each, of several the newest list's.</summary>
    public List<Follower> Followers => [.. Lists.GroupBy(l => l.Day).OrderBy(g => g.Key ?? DateOnly.MinValue).SelectMany(g => Once(g.SelectMany(l => l.Lines)))
        .GroupBy(Key).Select(g => g.Last())];

    /// <summary>By which an account is known.</summary>
    public static string Key(Follower f) => f.Id.Length > 0 ? f.Id : f.Handle.ToLowerInvariant();

    public string[] Accounts => [.. Deeds.Select(d => d.Account).Concat(Deeds.Select(d => d.Author).Where(a => a.Length > 0)).Distinct(StringComparer.OrdinalIgnoreCase)];

    public string[] Pages => [.. Deeds.Select(d => d.Page).Distinct()];

    public bool HasTimes => Deeds.Any(d => d.At != FollowerList.NoTime);

    public bool HasTexts => Deeds.Any(d => d.Text.Length > 0);

    /// <summary>Runs the audit itself.</summary>
    public AuditWork Run()
    {
        AuditInput input = new()
        {
            Followers = List(Lists),
            Comparison = List(Comparison.Count == 0 ? [] : [new TakenList("other", null, Comparison)]),
            Engagement = Log(),
            Counts = Counts,
            Events = Events,
            Reported = Report,
            Protected = Protected,
            Tied = new HashSet<string>(Tied, StringComparer.OrdinalIgnoreCase),
            StatedFollowers = Stated,
        };
        return new AuditWork(input, AuditRun.Of(input), Sources, []);
    }

    private static IEnumerable<Follower> Once(IEnumerable<Follower> lines) => lines.Where(f => f.Handle != "[deleted]").DistinctBy(Key);

    private static FollowerList? List(IReadOnlyList<TakenList> lists)
    {
        if (lists.Count == 0) return null;
        FollowerListBuilder builder = new();
        foreach (TakenList list in lists)
        {
            builder.Begin(list.Name, list.At);
            foreach (Follower line in list.Lines) line.AddTo(builder);
        }
        return builder.Build();
    }

    private EngagementLog? Log()
    {
        if (Deeds.Count == 0) return null;
        EngagementLogBuilder log = new();
        foreach (EngagementEntry deed in Deeds) log.Add(deed);
        return log.Build();
    }
}
