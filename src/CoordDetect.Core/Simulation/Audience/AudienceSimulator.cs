using System.Globalization;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Audience;

/// <summary>Makes the followers of an invented page: ordinary people, people whom an event brought, and lots that were bought.</summary>
public sealed class AudienceSimulator
{
    private const int Day = 86_400;
    private const int SecondsOfAnHour = 3_600;
    private readonly AudienceOptions _options;
    private readonly SeededRandom _random;
    private readonly HandleMaker _handles;
    private readonly PhraseWriter _writer;
    private readonly Grammar _grammar = PhraseMaterial.Of(english: false);

    private AudienceSimulator(AudienceOptions options)
    {
        _options = options;
        _random = new SeededRandom(options.Seed, 71);
        _handles = new HandleMaker(_random);
        _writer = new PhraseWriter(_random);
    }

    /// <summary>The followers in the order in which they came.</summary>
    public static IReadOnlyList<SimulatedFollower> Generate(AudienceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. new AudienceSimulator(options).All().OrderBy(f => f.FollowedAt).ThenBy(f => f.Handle, StringComparer.Ordinal)];
    }

    private IEnumerable<SimulatedFollower> All()
    {
        int brought = 0;
        for (int e = 0; e < _options.Events.Count; e++)
        {
            EventPlan plan = _options.Events[e];
            int size = (int)(plan.Share * _options.Organic);
            brought += size;
            for (int i = 0; i < size; i++) yield return Brought(plan, e + 1);
        }
        for (int i = brought; i < _options.Organic; i++) yield return Ordinary(Daily(_random.NextDouble() * _options.Days), 0.08, 250, 0);
        for (int l = 0; l < _options.Lots.Count; l++)
        {
            LotPlan plan = _options.Lots[l];
            Batch batch = NewBatch(plan);
            for (int i = 0; i < plan.Size; i++) yield return Bought(plan, batch, l + 1);
        }
    }

    private SimulatedFollower Brought(EventPlan plan, int number)
    {
        double after;
        do after = _random.NextExponential(plan.HalfLife / 0.693);
        while (plan.Day + after >= _options.Days && _options.Days > plan.Day);
        return Ordinary(Daily(plan.Day + after), plan.IsGiveAway ? 0.08 : 0.25, plan.IsGiveAway ? 900 : 250, number);
    }

    private SimulatedFollower Ordinary(long followed, double newborn, double following, int number)
    {
        (string handle, string name, _) = _handles.Next(0, _grammar);
        bool quiet = _random.Chance(0.25), isNew = _random.Chance(newborn);
        double age = isNew ? _random.NextDouble() * 10 : Math.Min(_random.NextExponential(800), 4_500);
        int posts = quiet && _random.Chance(0.5) ? 0 : (int)_random.NextLogNormal(quiet ? 4 : 50, 1.7);
        return new SimulatedFollower
        {
            Handle = handle,
            Name = name,
            Created = followed - 60 - (long)(age * Day),
            FollowedAt = followed,
            Posts = isNew ? posts / 10 : posts,
            Followers = (int)_random.NextLogNormal(quiet || isNew ? 25 : 140, 1.3),
            Following = (int)_random.NextLogNormal(following, 1.1),
            Bio = _random.Chance(quiet ? 0.15 : 0.6) ? Say("bio") + (_random.Chance(0.7) ? " " + Say("bourg") : "") : "",
            DefaultAvatar = _random.Chance(quiet ? 0.4 : 0.06),
            Event = number,
        };
    }

    private Batch NewBatch(LotPlan plan)
    {
        (double made, double before) = plan.Quality switch
        {
            LotQuality.Cheap => (1 + (3 * _random.NextDouble()), 4 + (200 * _random.NextDouble())),
            LotQuality.Middling => (8 + (40 * _random.NextDouble()), 20 + (300 * _random.NextDouble())),
            _ => (900, 300 + (300 * _random.NextDouble())),
        };
        string[] bios = [.. Enumerable.Range(0, plan.Quality == LotQuality.Good ? 150 : 30).Select(_ => Say("bio") + " " + Say("bourg"))];
        return new Batch(_options.Start + (long)((plan.Day - before) * Day), made, bios, _random.Next(3));
    }

    private SimulatedFollower Bought(LotPlan plan, Batch batch, int number)
    {
        (string handle, string name, _) = plan.Quality == LotQuality.Cheap ? Mould(batch.Mould) : _handles.Next(0, _grammar);
        bool cheap = plan.Quality == LotQuality.Cheap, good = plan.Quality == LotQuality.Good;
        return new SimulatedFollower
        {
            Handle = handle,
            Name = name,
            Created = batch.Made - (long)(_random.NextDouble() * batch.Days * Day),
            FollowedAt = _options.Start + (long)((plan.Day * Day) + (_random.NextDouble() * plan.Hours * SecondsOfAnHour)),
            Posts = cheap ? _random.Next(3) : good ? 5 + (int)_random.NextLogNormal(20, 0.6) : 1 + _random.Next(12),
            Followers = cheap ? _random.Next(6) : (int)_random.NextLogNormal(good ? 70 : 20, 0.7),
            Following = (int)_random.NextLogNormal(cheap ? 150 : good ? 1_800 : 900, 0.4),
            Bio = _random.Chance(cheap ? 0.05 : good ? 0.8 : 0.6) ? batch.Bios[_random.Next(batch.Bios.Length)] : "",
            DefaultAvatar = _random.Chance(cheap ? 0.8 : good ? 0.03 : 0.2),
            Lot = number,
        };
    }

    private (string Handle, string Name, bool) Mould(int mould)
    {
        (string handle, string name, _) = _handles.Next(1, _grammar);
        string word = new([.. handle.Where(char.IsAsciiLetter).Take(9)]);
        string digits = mould switch
        {
            0 => _random.Next(10_000, 99_999).ToString(CultureInfo.InvariantCulture),
            1 => "_" + _random.Next(100_000, 999_999).ToString(CultureInfo.InvariantCulture),
            _ => _random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
        };
        return (word + digits, name, false);
    }

    // People follow in the day and in the evening, and more at the weekend.
    private long Daily(double day)
    {
        long start = _options.Start + ((long)day * Day);
        while (true)
        {
            double hour = (day - Math.Floor(day)) * 24;
            double wake = hour < 6 ? 0.12 : hour < 9 ? 0.5 : hour < 18 ? 0.8 : 1;
            if (_random.Chance(wake)) return start + (long)(hour * SecondsOfAnHour);
            day = Math.Floor(day) + _random.NextDouble();
        }
    }

    private string Say(string rule)
    {
        _writer.Clear();
        _grammar[rule].Write(_writer, 0);
        return _writer.Written.ToString();
    }

    private sealed record Batch(long Made, double Days, string[] Bios, int Mould);
}
