using System.Globalization;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.Writing;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>
/// Plans a campaign: waves in which operators post a message through several of their puppets, one after the other, and the ordinary
/// comments by which puppets pass for readers.
/// </summary>
internal sealed class CampaignPlanner
{
    private static readonly string[] LinkHosts = ["www.avis-eclaires.example", "le-vrai-comparatif.example", "tribune-ouverte.example"];

    private readonly SimulationOptions _options;
    private readonly CampaignOptions _campaign;
    private readonly CampaignCast _cast;
    private readonly IReadOnlyList<PlannedThread> _threads;
    private readonly SeededRandom _random;
    private readonly long _end;
    private readonly long _burstStart;
    private readonly long _burstEnd;
    private readonly List<Slot> _slots = [];
    private readonly List<CampaignMessage> _messages = [];
    private readonly Dictionary<int, int> _said = [];

    public CampaignPlanner(SimulationOptions options, CampaignCast cast, IReadOnlyList<PlannedThread> threads)
    {
        (_options, _campaign, _cast, _threads) = (options, options.Campaign!, cast, threads);
        _random = new SeededRandom(options.Seed, 51);
        _end = options.StartUnixSeconds + options.Days * 86_400L;
        if (_campaign.BurstHours <= 0) return;
        // From the hour before the evening of the day in the middle.
        _burstStart = options.StartUnixSeconds + (options.Days / 2 * 86_400L) + (17 * 3_600);
        _burstEnd = _burstStart + (long)(_campaign.BurstHours * 3_600);
    }

    /// <summary>The campaign's messages.</summary>
    public IReadOnlyList<CampaignMessage> Messages => _messages;

    /// <summary>The campaign's comments: puppets times comments per puppet, and at least one a puppet.</summary>
    public List<Slot> Plan()
    {
        int total = (int)Math.Round(_cast.Puppets.Count * _campaign.CommentsPerPuppet);
        int camouflage = (int)Math.Round(total * _campaign.Camouflage);
        if (_campaign.Camouflage > 0) PlanFirstComments();
        DraftMessages(total);
        long[] starts = WaveStarts(total - camouflage);
        int messagesAWave = (_messages.Count + starts.Length - 1) / starts.Length;
        for (int wave = 0; wave < starts.Length && _slots.Count < total - camouflage; wave++)
            PlanWave(wave * messagesAWave, messagesAWave, starts[wave], total - camouflage);
        if (_campaign.Camouflage == 0) PlanAbsent(starts[0]);
        while (_slots.Count < total) AddCamouflage(_cast.Puppets[_random.Next(_cast.Puppets.Count)]);
        return _slots;
    }

    // Nobody is in the cast without a word of their own.
    private void PlanFirstComments()
    {
        foreach (int puppet in _cast.Puppets) AddCamouflage(puppet);
    }

    // Whom no wave took along takes part in the first one after all.
    private void PlanAbsent(long start)
    {
        Dictionary<int, long> clocks = [];
        foreach (int puppet in _cast.Puppets.Where(p => !_said.ContainsKey(p)))
        {
            int thread = CurrentThread(_cast.SiteOf(puppet), start);
            _slots.Add(WaveSlot(puppet, thread, Math.Max(NextTurn(clocks, _cast.OperatorOf(puppet), start, dripped: false), _threads[thread].Start + 45), _random.Next(_messages.Count)));
        }
    }

    private void DraftMessages(int total)
    {
        int count = Math.Max(_campaign.Messages > 0 ? _campaign.Messages : Math.Max(3, total / 60), _campaign.CopiedVictims);
        for (int i = 0; i < count; i++)
        {
            string subject = _threads[_random.Next(_threads.Count)].Subject;
            bool fromVictim = i < _campaign.CopiedVictims;
            string link = string.Create(CultureInfo.InvariantCulture, $"https://{LinkHosts[i % LinkHosts.Length]}/dossier-{_random.Next(100, 999)}?utm_campaign=v{_random.Next(2, 9)}");
            (ulong seed, int sentences) = (_random.NextBits(), _random.Next(2, 3));
            _messages.Add(new CampaignMessage(seed, _campaign.Sentences > 0 ? _campaign.Sentences : sentences, subject, link, fromVictim));
        }
    }

    private long[] WaveStarts(int comments)
    {
        double participants = Math.Max(2, _cast.Puppets.Count * _campaign.Turnout);
        int count = (int)Math.Ceiling(comments / participants * 1.6) + 2;
        long[] starts = new long[count];
        for (int i = 0; i < count; i++)
        {
            double place = (i + _random.NextDouble()) / count;
            if (_burstEnd > 0)
            {
                starts[i] = _burstStart + (long)(place * (_burstEnd - _burstStart));
                continue;
            }
            starts[i] = NextWorkingTime(_options.StartUnixSeconds + (long)(place * 0.97 * (_end - _options.StartUnixSeconds)) + _random.Next(86_400) / 3);
        }
        // The order in which waves are filled is mixed, so that the last ones left out are not always the latest.
        _random.Shuffle(starts.AsSpan());
        return starts;
    }

    private void PlanWave(int firstMessage, int messages, long start, int limit)
    {
        bool dripped = _random.Chance(_campaign.SlowDrip);
        int[] cast = _cast.Puppets.ToArray();
        _random.Shuffle(cast.AsSpan());
        int turnout = Math.Clamp((int)Math.Round(cast.Length * _campaign.Turnout * (0.6 + 0.8 * _random.NextDouble())), 1, cast.Length);
        Dictionary<int, long> clocks = [];
        Dictionary<int, int> threadOfSite = [];
        foreach (int puppet in cast.AsSpan(0, turnout))
        {
            if (_slots.Count >= limit) return;
            if (_campaign.Camouflage == 0 && _said.GetValueOrDefault(puppet) >= _campaign.CommentsPerPuppet) continue;
            int site = _cast.SiteOf(puppet);
            if (!threadOfSite.TryGetValue(site, out int thread)) threadOfSite[site] = thread = CurrentThread(site, start);
            long time = NextTurn(clocks, _cast.OperatorOf(puppet), start, dripped);
            if (time >= _end || thread < 0) continue;
            _said[puppet] = _said.GetValueOrDefault(puppet) + 1;
            _slots.Add(WaveSlot(puppet, thread, Math.Max(time, _threads[thread].Start + 45), (firstMessage + _random.Next(messages)) % _messages.Count));
        }
    }

    private Slot WaveSlot(int puppet, int thread, long time, int message)
    {
        SlotKind kind = _cast.IsByHand(puppet) ? SlotKind.Original : DrawKind();
        return new Slot(Math.Min(time, _end - 1), thread, puppet, kind, message, _random.Chance(_campaign.Linked), _random.Chance(_campaign.MutualReplies));
    }

    private SlotKind DrawKind()
    {
        double draw = _random.NextDouble();
        if (draw < _campaign.Copied) return SlotKind.Copied;
        if (draw < _campaign.Copied + _campaign.Templated) return SlotKind.Templated;
        return draw < _campaign.Copied + _campaign.Templated + _campaign.Rewritten ? SlotKind.Rewritten : SlotKind.Original;
    }

    // Each operator has a clock of their own and serves one puppet after the other.
    private long NextTurn(Dictionary<int, long> clocks, int @operator, long start, bool dripped)
    {
        double median = dripped ? _campaign.DripHours * 3_600 : _campaign.PauseSeconds;
        long now = clocks.GetValueOrDefault(@operator, start + _random.Next(30, 900));
        now += (long)_random.NextLogNormal(median, _campaign.PauseSpread);
        // Who would run over the end of a burst goes on somewhere in it.
        if (_burstEnd == 0) now = NextWorkingTime(now);
        else if (now >= _burstEnd) now = _burstStart + _random.Next((int)(_burstEnd - _burstStart));
        clocks[@operator] = now;
        return now;
    }

    private void AddCamouflage(int puppet)
    {
        int site = _cast.SiteOf(puppet);
        for (int attempt = 0; ; attempt++)
        {
            long time = NextWorkingTime(_options.StartUnixSeconds + (long)(_random.NextDouble() * 0.97 * (_end - _options.StartUnixSeconds)));
            int thread = CurrentThread(site, time);
            if (time >= _end || thread < 0 || (_threads[thread].Start > time && attempt < 20)) continue;
            time = Math.Min(Math.Max(time, _threads[thread].Start + 60), _end - 1);
            _slots.Add(new Slot(time, thread, puppet, SlotKind.Camouflage));
            return;
        }
    }

    // Mostly the latest thread, sometimes one of those before; the site's first where none is open yet.
    private int CurrentThread(int site, long time)
    {
        (int from, int to) = _cast.ThreadsOf(site);
        if (from == to) return -1;
        int low = from;
        int high = to;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_threads[middle].Start <= time) low = middle + 1;
            else high = middle;
        }
        return Math.Max(from, low - 1 - (_random.Chance(0.6) ? 0 : _random.Next(Math.Min(6, Math.Max(1, low - from)))));
    }

    private long NextWorkingTime(long time)
    {
        (double from, double to) = _campaign.OfficeHours ? (9, 18) : (8, 23);
        for (int step = 0; step < 6; step++)
        {
            double hour = LocalClock.Hour(time, london: false);
            bool freeDay = _campaign.OfficeHours && LocalClock.IsWeekend(time, london: false);
            if (!freeDay && hour >= from && hour < to) return time;
            double wait = hour < from && !freeDay ? from - hour : 24 - hour + from;
            time += (long)(wait * 3_600) + _random.Next(60, 2_400);
        }
        return time;
    }
}
