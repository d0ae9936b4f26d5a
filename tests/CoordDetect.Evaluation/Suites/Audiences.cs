using System.Text;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Audience;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>
/// Audiences with and without bought lots: does the interval hold the truth, and is nothing called a lot where none was bought, only a prize
/// or the press brought many?
/// </summary>
internal sealed class Audiences : ISuite
{
    private const int Suite = 9;
    private const int MostFollowers = 1_000_000;

    public string Id => "audiences";

    public IReadOnlyList<string> Titles { get; } = ["Bought lots in an audience"];

    public IEnumerable<Section> Run(Grid grid)
    {
        bool[] covered = SideBySide.Run(grid.CleanCorpora, i => Holds(Plan(grid.Seed(Suite, i), bought: true)));
        bool[] clean = SideBySide.Run(grid.CleanCorpora, i => Holds(Plan(grid.Seed(Suite, 5_000 + i), bought: false)));
        yield return new Section(
            Titles[0],
            "One to four lots of three qualities, 5 to 60 % of 1,000 to 1,000,000 followers (most audiences small), at once or over days and weeks, with give-aways and press; a quarter of the lists without times of following.",
            ["audiences", "runs", "right"],
            [
                ["5 to 60 % bought: the interval holds the truth", Words.Number(covered.Length), Words.Number(Share(covered))],
                ["none bought, a give-away or press: no lot", Words.Number(clean.Length), Words.Number(Share(clean))],
            ],
            [new Score("audiences.cover", Share(covered)), new Score("audiences.clean", Share(clean))]);
    }

    private static double Share(bool[] right) => right.Count(r => r) / (double)right.Length;

    private static bool Holds(AudienceOptions options)
    {
        IReadOnlyList<SimulatedFollower> followers = AudienceSimulator.Generate(options);
        AuditAnswer audience = AuditRun.Of(new AuditInput { Followers = List(followers, options.Seed % 4 != 3) }).Answers[0];
        Figure lots = audience.Figures.First(f => f.Key == "in-lots");
        int truth = followers.Count(f => f.Lot > 0);
        return lots is { Low: { } low, High: { } high } ? low.Number <= truth && truth <= high.Number : truth == 0;
    }

    private static AudienceOptions Plan(ulong seed, bool bought)
    {
        Random random = new((int)(seed % int.MaxValue));
        int total = (int)(1_000 * Math.Pow(MostFollowers / 1_000.0, Math.Pow(random.NextDouble(), 6))), days = 60 + random.Next(400);
        int inLots = bought ? (int)(total * (0.05 + (0.55 * random.NextDouble()))) : 0;
        double[] weights = bought ? [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => 0.3 + random.NextDouble())] : [];
        List<LotPlan> lots = [];
        foreach (double weight in weights)
        {
            LotQuality quality = (LotQuality)random.Next(3);
            int pace = random.Next(3);
            double hours = Math.Min(days * 20.0, pace switch { 0 => 1 + (7 * random.NextDouble()), 1 => 24 + (72 * random.NextDouble()), _ => 24 * (20 + (50 * random.NextDouble())) });
            lots.Add(new LotPlan(Math.Max(20, (int)(inLots * weight / weights.Sum())), quality, random.NextDouble() * (days - (hours / 24) - 1), hours));
        }
        EventPlan[] events = bought && random.Next(2) == 0 ? [] : [new EventPlan(0.05 + (0.35 * random.NextDouble()), random.Next(2) == 0, random.NextDouble() * days * 0.8, 0.5 + (2 * random.NextDouble()))];
        return new AudienceOptions { Organic = total - inLots, Days = days, Seed = seed, Lots = lots, Events = events };
    }

    private static FollowerList List(IEnumerable<SimulatedFollower> followers, bool timed)
    {
        FollowerListBuilder builder = new();
        builder.Begin("list", PostedAt.Unknown);
        foreach (SimulatedFollower f in followers)
        {
            FollowerRow row = FollowerRow.Empty;
            row.Handle = Encoding.UTF8.GetBytes(f.Handle);
            row.Name = Encoding.UTF8.GetBytes(f.Name);
            row.Bio = Encoding.UTF8.GetBytes(f.Bio);
            row.Created = f.Created;
            row.FollowedAt = timed ? f.FollowedAt : FollowerList.NoTime;
            (row.Posts, row.Followers, row.Following) = (f.Posts, f.Followers, f.Following);
            row.Marks = FollowerMarks.AvatarKnown | (f.DefaultAvatar ? FollowerMarks.DefaultAvatar : FollowerMarks.None);
            builder.Add(row);
        }
        return builder.Build();
    }
}
