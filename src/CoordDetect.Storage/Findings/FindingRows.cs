using System.Globalization;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Findings;

/// <summary>Reads findings from rows whose columns are those of <c>part.finding</c>.</summary>
internal static class FindingRows
{
    /// <summary>How many columns a finding takes.</summary>
    public const int Columns = 28;

    // Findings that are gone have no number, and stand behind all others.
    private const long BehindAll = 1L << 40;

    /// <summary>Where a finding stands in the list of its run.</summary>
    public static long PlaceOf(FindingEntry entry) => entry.Change == FindingChange.Gone ? BehindAll : entry.Number;

    public static FindingEntry Read(Row row) => new(
        row.Number(0), row.Number(1), row.Int(2), row.Text(3), (Confidence)row.Int(4), (FindingChange)row.Int(5), row.Int(6), row.Int(7),
        [.. row.Words(8).Select(w => long.Parse(w, CultureInfo.InvariantCulture))], row.Int(9), row.Int(10), row.Words(11), row.Int(12), row.Int(13), row.Real(14),
        row.Int(15), row.TimeOrNull(16), row.TimeOrNull(17), row.Number(18), ReadVerdict(row), row.Flag(25))
    { ChangedSince = row.Flag(26), Contested = row.Number(27) > 1 };

    private static Verdict? ReadVerdict(Row row) => row.NumberOrNull(19) is not { } id
        ? null
        : new Verdict(id, row.Number(0), row.Number(20), (VerdictKind)row.Int(21), row.Text(22), row.Text(23), row.Time(24));
}
