using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;
using CoordDetect.Core.Simulation.Plan;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>Turns a plan into comments, in order of time, one at a time.</summary>
internal sealed class CorpusTeller
{
    private static readonly CommentLabel Organic = new(false, null);

    private readonly SimulationOptions _options;
    private readonly CorpusPlan _plan;
    private readonly SeededRandom _random;
    private readonly Dictionary<int, ThreadMemory> _memories = [];
    private readonly int[] _left;
    private readonly int[] _posted;
    private readonly CommentComposer?[] _composers = new CommentComposer?[2];
    private readonly TrapTexts?[] _traps = new TrapTexts?[2];
    private readonly NearCopier _nearCopier;
    private readonly FreshWording? _fresh;

    public CorpusTeller(SimulationOptions options, CorpusPlan plan)
    {
        (_options, _plan) = (options, plan);
        _random = new SeededRandom(options.Seed, 81);
        _nearCopier = new NearCopier(_random);
        // Beyond that the phrases are used up, and looking for fresh ones only costs time.
        _fresh = options.Comments <= 200_000 ? new FreshWording(options.Comments) : null;
        _posted = new int[plan.Sites.Count];
        _left = new int[plan.Threads.Count];
        foreach (Slot slot in plan.Slots) _left[slot.Thread]++;
    }

    /// <summary>The comments; the sequence can be walked once.</summary>
    public IEnumerable<Comment> Tell()
    {
        foreach (Slot slot in _plan.Slots) yield return Tell(slot);
    }

    private Comment Tell(in Slot slot)
    {
        PlannedThread thread = _plan.Threads[slot.Thread];
        SimulatedSite site = _plan.Sites[thread.Site];
        Person author = _plan.People[slot.Account];
        if (!_memories.TryGetValue(slot.Thread, out ThreadMemory? memory)) _memories[slot.Thread] = memory = new ThreadMemory();
        ThreadMemory.Remembered? parent = DrawParent(slot, memory);
        string text = Text(slot, author, thread, site, parent);
        string id = (1_000 + ++_posted[thread.Site]).ToString(CultureInfo.InvariantCulture);
        memory.Add(new ThreadMemory.Remembered(id, slot.Account, author.Name, text), slot.IsCampaign);
        if (--_left[slot.Thread] == 0) _memories.Remove(slot.Thread);
        return new Comment
        {
            Platform = site.Platform,
            Site = site.Host,
            Thread = thread.Key,
            CommentId = id,
            Parent = parent?.Id,
            Account = author.Handle,
            AccountName = author.Name,
            AccountCreated = _options.Times ? author.Created : PostedAt.Unknown,
            Avatar = author.Avatar,
            Bio = author.Bio,
            Text = text,
            PostedAt = _options.Times ? AsShown(slot.Time, site.Precision) : PostedAt.Unknown,
            Language = site.English ? "en" : "fr",
            Extra = _options.TellRoles ? $$"""{"simulated":"{{slot.Kind}}"}""" : null,
            Label = author.IsPuppet ? new CommentLabel(true, _options.Campaign!.Name) : Organic,
        };
    }

    private ThreadMemory.Remembered? DrawParent(in Slot slot, ThreadMemory memory)
    {
        if (slot.Kind == SlotKind.Quoter || (slot.Replies && memory.Campaign is { } last && last.Account != slot.Account)) return memory.Campaign;
        if (memory.Count == 0 || !_random.Chance(slot.IsCampaign ? 0.12 : 0.38)) return null;
        ThreadMemory.Remembered parent = memory[Math.Min(memory.Count - 1, (int)_random.NextExponential(1.6))];
        return parent.Account == slot.Account ? null : parent;
    }

    private string Text(in Slot slot, Person author, PlannedThread thread, SimulatedSite site, ThreadMemory.Remembered? parent)
    {
        int language = site.English ? 1 : 0;
        CommentComposer composer = _composers[language] ??= new CommentComposer(PhraseMaterial.Of(site.English), new SeededRandom(_options.Seed, 91 + (ulong)language), _options.MeanLength, _fresh);
        TrapTexts traps = _traps[language] ??= new TrapTexts(composer, _options.Seed, site.English);
        Situation situation = new(SimulationThemes.Prefix(site.Theme), thread.Subject, parent?.Name);
        if (slot.IsCampaign) return CampaignText(slot, author, composer, situation);
        if (slot.Kind == SlotKind.Victim) return composer.Message(author, situation, _plan.Messages[slot.Message], Retelling.Copy);
        if (slot.Kind is SlotKind.Petition or SlotKind.Meme or SlotKind.RecurringLink or SlotKind.Fan) return traps.Text(slot.Kind, author, situation, thread.Key);
        return Ordinary(slot, author, composer, situation, site, parent);
    }

    private string Ordinary(in Slot slot, Person author, CommentComposer composer, in Situation situation, SimulatedSite site, ThreadMemory.Remembered? parent)
    {
        if (_options.NearCopies > 0 && _random.Chance(_options.NearCopies) && _nearCopier.TryCopy(slot.Account, out string copy)) return copy;
        bool greets = _options.Traps && slot.Kind == SlotKind.Ordinary && _random.Chance(0.06);
        string text = greets ? composer.Greeting(author, situation) : composer.Own(author, situation);
        if (_options.NearCopies > 0) _nearCopier.Remember(slot.Account, text);
        bool quotes = slot.Kind == SlotKind.Quoter || (_options.Traps && !greets && _random.Chance(0.09));
        return quotes && parent is not null ? QuotedText.Above(text, parent, site.Platform) : text;
    }

    private string CampaignText(in Slot slot, Person author, CommentComposer composer, in Situation situation)
    {
        string text = slot.Kind switch
        {
            SlotKind.Copied => composer.Message(author, situation, _plan.Messages[slot.Message], Retelling.Copy),
            SlotKind.Templated => composer.Message(author, situation, _plan.Messages[slot.Message], Retelling.Template),
            SlotKind.Rewritten => composer.Message(author, situation, _plan.Messages[slot.Message], Retelling.Rewrite),
            SlotKind.Original when slot.Replies => composer.Praise(author, situation),
            _ => composer.Own(author, situation),
        };
        return slot.Linked ? $"{text} {_plan.Messages[slot.Message].Link}" : text;
    }

    private static PostedAt AsShown(long time, TimePrecision precision)
    {
        long span = Math.Max(1, PostedAt.SecondsOf(precision));
        return PostedAt.FromUnixSeconds(time - time % span, precision);
    }
}
