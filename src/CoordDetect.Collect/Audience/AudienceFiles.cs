using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Core;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;
using F = CoordDetect.Collect.Audience.AudienceField;

namespace CoordDetect.Collect.Audience;

/// <summary>Reads what an audit looks at from files of any of its kinds. Everything streams; what cannot be used is counted and told.</summary>
public sealed partial class AudienceFiles
{
    private readonly FollowerListBuilder _followers = new();
    private readonly EngagementLogBuilder _engagement = new();
    private readonly List<CountPoint> _counts = [];
    private readonly List<EventNote> _events = [];
    private readonly List<AgencyDay> _days = [];
    private readonly List<string> _profiles = [];
    private readonly List<string> _warnings = [];
    private bool _hasFollowers;
    private long _snapshot;
    private string _listed = "";

    /// <summary>What was read, file by file.</summary>
    public IReadOnlyList<AudienceSource> Sources => _sources;

    private readonly List<AudienceSource> _sources = [];

    /// <summary>What a person should know about the files: times that could not be read, ids that lost their digits.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Everything that was read.</summary>
    public AuditInput ToInput() => new()
    {
        Followers = _hasFollowers ? _followers.Build() : null,
        Engagement = _engagement.Count > 0 ? _engagement.Build() : null,
        Counts = [.. _counts.OrderBy(c => c.At)],
        Events = [.. _events.OrderBy(e => e.At)],
        Reported = _days.Count + _profiles.Count > 0 ? new AgencyReport([.. _days.OrderBy(d => d.Day)], _profiles) : null,
    };

    /// <summary>Reads one file as what its columns say, or as what it was named for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="role">What it is, where the person said so; none leaves it to the columns.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UserFacingException">It cannot be read, or is none of these.</exception>
    public void Read(string path, AudienceKind role = AudienceKind.None, CancellationToken cancellation = default)
    {
        IReadOnlyList<(string Name, TableRows Rows)> tables = TableFiles.Open(path, cancellation);
        try
        {
            bool isOne = tables.Count == 1 || tables.All(t => AudienceTables.KindOf(t.Rows.Columns) == AudienceKind.None);
            foreach ((string name, TableRows rows) in isOne ? tables.Take(1) : tables)
            {
                // A workbook has sheets of notes and pictures besides.
                if (!isOne && AudienceTables.KindOf(rows.Columns) == AudienceKind.None) _warnings.Add($"{name}: this sheet holds nothing that an audit reads; it was left out.");
                else Read(name, rows, role, cancellation);
            }
        }
        finally
        {
            foreach ((_, TableRows rows) in tables) rows.Dispose();
        }
    }

    /// <summary>Takes the comments of a case as engagement.</summary>
    /// <param name="corpus">The comments.</param>
    /// <param name="name">What to call them.</param>
    public void Read(CommentCorpus corpus, string name)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        int taken = EngagementRows.Add(corpus, _engagement);
        _sources.Add(new AudienceSource(name, AudienceKind.Engagement, taken, corpus.CommentCount - taken, []));
    }

    /// <summary>A count as a person writes it (<c>12 345</c>, <c>12,3 k</c>); null where it is none.</summary>
    public static long? CountOf(string text) => Known(CountText.Read(Encoding.UTF8.GetBytes(text)));

    private void Read(string path, TableRows rows, AudienceKind role, CancellationToken cancellation)
    {
        AudienceKind kind = AudienceTables.KindOf(rows.Columns);
        if (role == AudienceKind.Report && kind is AudienceKind.Counts or AudienceKind.Followers) kind = kind == AudienceKind.Followers ? AudienceKind.Profiles : AudienceKind.Report;
        if (role == AudienceKind.Engagement && kind is AudienceKind.Profiles or AudienceKind.Followers) kind = AudienceKind.Engagement;
        if (kind == AudienceKind.None) throw new UserFacingException(NotRecognised(path, rows.Columns));
        Cells cells = new(rows, Times(path, rows));
        if (cells.IdsAreRounded)
            _warnings.Add($"{path}: ids are in scientific notation and have lost digits; accounts are told apart by their handles instead. Export the ids as text.");
        if (kind == AudienceKind.Followers) BeginSnapshot(path);
        long taken = 0, left = 0;
        while (rows.Next())
        {
            if (((taken + left) & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            _ = Take(kind, cells) ? taken++ : left++;
        }
        if (cells.Times.Unread > 0) _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {cells.Times.Unread} times could not be read and count as unknown."));
        if (cells.Uncounted > 0 && (kind is AudienceKind.Followers or AudienceKind.Counts or AudienceKind.Report))
            _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {cells.Uncounted} counts could not be read and count as unknown."));
        _sources.Add(new AudienceSource(path, kind, taken, left + rows.Rejected, [.. rows.Columns.Where((_, i) => cells.Fields[i] == F.None && rows.Columns[i].Length > 0)]));
    }

    private bool Take(AudienceKind kind, Cells cells) => kind switch
    {
        AudienceKind.Followers => TakeFollower(cells),
        AudienceKind.Engagement => EngagementRows.Add(cells, _engagement),
        AudienceKind.Counts => TakeCounts(cells),
        AudienceKind.Events => TakeEvent(cells),
        AudienceKind.Report => TakeDay(cells),
        _ => TakeProfile(cells),
    };

    /// <summary>Files in the order of the days in their names, those without one first: what a later list says of an account counts.</summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<string> paths) => [.. paths.OrderBy(p => DayOf(p) is { IsKnown: true } day ? day.UnixSeconds : long.MinValue)];

    private void BeginSnapshot(string path)
    {
        (_hasFollowers, _snapshot, _listed) = (true, FollowerList.NoTime, Path.GetFileName(path));
        _followers.Begin(_listed, DayOf(path));
    }

    private static PostedAt DayOf(string path)
    {
        Match day = DayInName().Match(Path.GetFileName(path));
        return day.Success && DateTime.TryParseExact(day.Value.Replace("_", "-", StringComparison.Ordinal), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime found)
            ? PostedAt.FromUnixSeconds(new DateTimeOffset(found).ToUnixTimeSeconds(), TimePrecision.Day) : PostedAt.Unknown;
    }

    // A column may say of each line when it was taken: then one file holds several snapshots.
    private bool TakeFollower(Cells cells)
    {
        if (cells.Has(F.Snapshot) && cells.Time(F.Snapshot) is var at && at != FollowerList.NoTime && DayStart(at) is var day && day != _snapshot)
        {
            _snapshot = day;
            string taken = DateTimeOffset.FromUnixTimeSeconds(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _followers.Begin($"{_listed} ({taken})", PostedAt.FromUnixSeconds(day, TimePrecision.Day));
        }
        return _followers.Add(FollowerRows.Of(cells));
    }

    private static long DayStart(long at) => at - (((at % 86_400) + 86_400) % 86_400);

    private bool TakeCounts(Cells cells)
    {
        long at = cells.Time(cells.Has(F.At) ? F.At : F.Snapshot);
        if (at == FollowerList.NoTime) return false;
        _counts.Add(new CountPoint(at, Known(cells.Count(F.Followers)), Known(cells.Count(F.Following)), Known(cells.Count(F.Posts))));
        return true;
    }

    private bool TakeEvent(Cells cells)
    {
        long at = cells.Time(F.At);
        if (at == FollowerList.NoTime) return false;
        string kind = cells.Text(F.EventKind) is { Length: > 0 } named ? named : cells.Text(F.Action);
        _events.Add(new EventNote(at, kind, cells.Text(F.Label) is { Length: > 0 } label ? label : kind));
        return true;
    }

    private bool TakeDay(Cells cells)
    {
        long at = cells.Time(cells.Has(F.At) ? F.At : F.Snapshot);
        if (at == FollowerList.NoTime) return false;
        _days.Add(new AgencyDay(DayStart(at), cells.Text(F.Page), Known(cells.Count(F.Posts)), Known(cells.Count(F.Reach)), Known(cells.Count(F.Engagements))));
        return true;
    }

    private bool TakeProfile(Cells cells)
    {
        string handle = cells.Text(F.Handle).TrimStart('@');
        if (handle.Length > 0) _profiles.Add(handle);
        return handle.Length > 0;
    }

    private static long? Known(long count) => count < 0 ? null : count;

    private static TableTimes Times(string path, TableRows rows)
    {
        F[] fields = AudienceFields.Of(rows.Columns);
        string[] samples = [.. Enumerable.Range(0, fields.Length)
            .Where(i => fields[i] is F.Created or F.FollowedAt or F.LastPost or F.Snapshot or F.At or F.PostedAt).SelectMany(rows.Samples)];
        DateOrder order = TableTimes.OrderOf(samples);
        if (order == DateOrder.Unknown && samples.Any(TableTimes.IsOpen))
        {
            bool isFrench = rows.Columns.Any(c => FrenchWord().IsMatch(c));
            if (!isFrench) throw new UserFacingException($"{path}: nothing tells whether the day or the month comes first in dates like {samples.First(TableTimes.IsOpen)}; write them as 2025-03-31.");
            order = DateOrder.DayFirst;
        }
        return new TableTimes(order, path == "-" ? DateTimeOffset.UnixEpoch : File.GetLastWriteTimeUtc(path));
    }

    private static string NotRecognised(string path, IReadOnlyList<string> columns) =>
        $"{path}: this is no follower list, engagement, series of counts, list of events or report; its columns are {string.Join(", ", columns.Take(12).Select(c => $"\"{c}\""))}. A follower list has at least a handle and one of created_at, followed_at, posts, followers, following, bio.";

    [GeneratedRegex(@"(19|20)\d\d[-_]?[01]\d[-_]?[0-3]\d")]
    private static partial Regex DayInName();

    [GeneratedRegex(@"[éèêàç]|\b(compte|pseudo|abonn|jour|nom|le|date d)", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchWord();
}

/// <summary>What became of a file.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Taken">How many rows were taken.</param>
/// <param name="LeftOut">How many could not be used.</param>
/// <param name="Unused">Columns that say nothing to an audit.</param>
public sealed record AudienceSource(string Name, AudienceKind Kind, long Taken, long LeftOut, IReadOnlyList<string> Unused);
