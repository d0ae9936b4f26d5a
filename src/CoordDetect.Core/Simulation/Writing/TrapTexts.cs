using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Plan;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>The texts that many unrelated people share: a petition, a meme, a link, what fans shout.</summary>
internal sealed class TrapTexts
{
    private readonly CommentComposer _composer;
    private readonly SeededRandom _random;
    private readonly string _petition;
    private readonly string _meme;
    private readonly string _petitionLink;
    private readonly string _recurringLink;
    private readonly string _clubLink;

    public TrapTexts(CommentComposer composer, ulong seed, bool english)
    {
        _composer = composer;
        _random = new SeededRandom(seed, english ? 102UL : 101UL);
        _petition = composer.Plain("petition");
        _meme = composer.Plain("meme");
        _petitionLink = $"https://signons-ensemble.example/p/{_random.Next(1_000, 9_999)}";
        _recurringLink = $"https://www.videotheque.example/watch?v={_random.NextBits() >> 20:x11}";
        _clubLink = $"https://billetterie.herons-football.example/match/{_random.Next(10, 99)}";
    }

    /// <summary>A comment that shares what <paramref name="kind"/> names.</summary>
    public string Text(SlotKind kind, Person author, in Situation situation, string threadKey) => kind switch
    {
        SlotKind.Petition => Pasted(author, situation),
        SlotKind.Meme => _random.Chance(0.7) ? _meme : _composer.Wording(author, situation, "meme.suite", _meme),
        SlotKind.RecurringLink => _composer.Wording(author, situation, "lien.intro", _recurringLink),
        _ => _composer.Wording(author, situation, "club.cri", FanTail(threadKey)),
    };

    // Most paste it as it is, some cut the end off or put a word before.
    private string Pasted(Person author, in Situation situation)
    {
        string text = $"{_petition} {_petitionLink}";
        double draw = _random.NextDouble();
        if (draw < 0.6) return text;
        if (draw < 0.75) return _petition;
        return $"{_composer.Wording(author, situation, "petition.avant", "")} {text}";
    }

    private string FanTail(string threadKey)
    {
        double draw = _random.NextDouble();
        if (draw < 0.45) return "#AllezLesHérons";
        if (draw < 0.55) return $"#AllezLesHérons {_clubLink}?j={threadKey.Length}";
        return draw < 0.65 ? "#AllezLesHérons #Derby" : "";
    }
}
