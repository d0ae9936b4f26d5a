using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>The picture in which a lot is seen by the naked eye: each follower by when it came and when its account was made.</summary>
internal static class AudiencePlots
{
    private const int Columns = 150;
    private const int Rows = 70;

    public static IReadOnlyList<Plot> Of(FollowerList list, FollowOrder order, IReadOnlyList<Lot> lots)
    {
        int[] lotOf = new int[list.Count];
        for (int i = 0; i < lots.Count; i++)
            foreach (int account in lots[i].Members) lotOf[account] = i + 1;
        List<(double X, double Y, int Lot)> dots = [];
        for (int place = 0; place < order.Accounts.Length; place++)
        {
            long created = list.Created[order.Accounts[place]];
            if (created == FollowerList.NoTime) continue;
            dots.Add((order.Kind == OrderKind.Timed ? order.Bound[place] : place + 1, created, lotOf[order.Accounts[place]]));
        }
        return dots.Count < 2 ? [] : [Field(dots, order.Kind == OrderKind.Timed)];
    }

    // A million dots are no picture: those that fall on one spot become one that knows how many it stands for.
    private static Plot Field(List<(double X, double Y, int Lot)> dots, bool isTime)
    {
        double left = dots.Min(d => d.X), right = Math.Max(left + 1, dots.Max(d => d.X)), low = dots.Min(d => d.Y), high = Math.Max(low + 1, dots.Max(d => d.Y));
        Dictionary<(int Column, int Row, bool InLot), (int Count, int Lot)> spots = [];
        foreach ((double x, double y, int lot) in dots)
        {
            (int, int, bool) spot = ((int)((x - left) / (right - left) * (Columns - 1)), (int)((y - low) / (high - low) * (Rows - 1)), lot > 0);
            spots[spot] = (spots.GetValueOrDefault(spot).Count + 1, lot);
        }
        var ordered = spots.OrderBy(s => s.Key.InLot).ThenBy(s => s.Key.Column).ThenBy(s => s.Key.Row).ToArray();
        return new Plot
        {
            Key = isTime ? "came-and-made" : "place-and-made",
            Kind = PlotKind.Dots,
            X = [.. ordered.Select(s => left + ((s.Key.Column + 0.5) / Columns * (right - left)))],
            Y = [.. ordered.Select(s => low + ((s.Key.Row + 0.5) / Rows * (high - low)))],
            Mark = [.. ordered.Select(s => s.Value.Lot)],
            Weight = [.. ordered.Select(s => s.Value.Count)],
            IsTime = isTime,
            IsTimeUpwards = true,
        };
    }
}
