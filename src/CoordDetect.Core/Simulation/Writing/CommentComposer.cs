using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>Composes comments from a grammar: which sentences a person strings together, of which kind, with which greeting. Not thread-safe.</summary>
internal sealed class CommentComposer
{
    // The mean length of one sentence of the material, with its share of openers, closers and asides.
    private const double CharactersASentence = 100;
    private const int Redraws = 12;

    // From this length on a comment can do without another sentence.
    private const int LongEnough = 12;

    // Saying one thing twice in a comment is worse than any run of words in common with another.
    private const int SaidAlready = 1_000;

    private readonly Grammar _grammar;
    private readonly SeededRandom _random;
    private readonly PhraseWriter _writer;
    private readonly TextStyler _styler;
    private readonly double _meanLength;
    private readonly FreshWording? _fresh;
    private readonly Dictionary<string, ThemeRules> _themes = new(StringComparer.Ordinal);
    private readonly List<(RuleNode Rule, int Line)> _said = [];
    private readonly RuleNode _open;
    private readonly RuleNode _close;
    private readonly RuleNode _aside;
    private readonly RuleNode _detail;
    private readonly RuleNode _agree;
    private readonly RuleNode _disagree;

    public CommentComposer(Grammar grammar, SeededRandom random, double meanLength, FreshWording? fresh)
    {
        (_grammar, _random, _meanLength, _fresh) = (grammar, random, meanLength, fresh);
        _writer = new PhraseWriter(random);
        _styler = new TextStyler(random);
        (_open, _close, _aside) = (grammar["open"], grammar["close"], grammar["aside"]);
        _detail = grammar["detail"];
        (_agree, _disagree) = (grammar["rep.oui"], grammar["rep.non"]);
    }

    /// <summary>An ordinary comment of somebody's own.</summary>
    public string Own(Person author, in Situation situation)
    {
        Begin(situation, author);
        AddOwn(author.Style, situation);
        return Finish(author.Style);
    }

    /// <summary>A short greeting, thanks or congratulation.</summary>
    public string Greeting(Person author, in Situation situation)
    {
        Begin(situation, author);
        _grammar["salut"].Write(_writer, 0);
        return Finish(author.Style);
    }

    /// <summary>A wording of one rule, in the author's hand; <paramref name="tail"/> follows as it is.</summary>
    public string Wording(Person author, in Situation situation, string rule, string tail)
    {
        Begin(situation, author);
        _grammar[rule].Write(_writer, 0);
        if (tail.Length > 0)
        {
            _writer.Append(' ');
            _writer.Append(tail);
        }
        return Finish(author.Style);
    }

    /// <summary>A message told again, as far from its first telling as <paramref name="retelling"/> says.</summary>
    public string Message(Person author, in Situation situation, CampaignMessage message, Retelling retelling)
    {
        Begin(situation with { Subject = message.Subject }, author);
        ThemeRules rules = RulesOf(situation.Theme);
        RuleNode rule = message.FromVictim ? rules.Praise : rules.Push;
        bool free = retelling.Rewording > 0;
        if (free && _random.Chance(author.Style.OpenerRate)) AddSentence(_open, _random.NextBits());
        Span<int> order = stackalloc int[message.Sentences];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        if (free) _random.Shuffle(order);
        int said = free && order.Length > 2 && _random.Chance(0.5) ? order.Length - 1 : order.Length;
        for (int i = 0; i < said; i++)
        {
            _writer.Tell(message.Seed, retelling);
            AddSentence(rule, SeededRandom.Combine(message.Seed, (ulong)order[i]));
            _writer.TellFreely();
        }
        if (free && _random.Chance(author.Style.CloserRate)) AddSentence(_close, _random.NextBits());
        return Finish(author.Style);
    }

    /// <summary>An original comment of a puppet that praises the one it answers, or the subject.</summary>
    public string Praise(Person author, in Situation situation)
    {
        Begin(situation, author);
        ThemeRules rules = RulesOf(situation.Theme);
        AddSentence(situation.Addressee is null ? rules.Praise : rules.Reply, _random.NextBits());
        if (_random.Chance(0.4)) AddSentence(rules.Praise, _random.NextBits());
        return Finish(author.Style);
    }

    /// <summary>A plain wording of a rule, in nobody's hand.</summary>
    public string Plain(string rule)
    {
        Begin(default, null);
        _grammar[rule].Write(_writer, 0);
        return _writer.Written.ToString();
    }

    private void AddOwn(WritingStyle style, in Situation situation)
    {
        if (_random.Chance(style.OpenerRate)) AddHabit(_open, style, 1);
        if (situation.Addressee is not null && _random.Chance(0.55))
            AddSentence(_random.Chance(style.UpToPraise + 0.2) ? _agree : _disagree, _random.NextBits());
        ThemeRules rules = RulesOf(situation.Theme);
        int sentences = DrawSentences(style);
        for (int i = 0; i < sentences; i++)
            AddSentence(sentences == 1 && _random.Chance(0.3) ? rules.Short : DrawKind(rules, style), _random.NextBits());
        // A remark that stands alone gets a detail of its own: people seldom say the same twice at any length.
        if (_writer.Length is > 16 and < 125 && _random.Chance(0.85)) AddDetail();
        if (_random.Chance(0.16)) AddSentence(_aside, _random.NextBits());
        if (_random.Chance(style.CloserRate)) AddHabit(_close, style, 2);
    }

    private void AddDetail()
    {
        int before = _writer.Length;
        if (_random.Chance(0.5)) _writer.Append(", ");
        else _writer.Append(TextStyler.Boundary);
        Write(_detail, _random.NextBits(), before);
    }

    private int DrawSentences(WritingStyle style)
    {
        double mean = _meanLength > 0 ? Math.Max(0.4, style.Verbosity / 2.1 * _meanLength / CharactersASentence) : style.Verbosity;
        int sentences = 1;
        while (sentences < 12 && _random.Chance((mean - 1 + 0.15) / (mean + 0.15))) sentences++;
        return sentences;
    }

    private RuleNode DrawKind(ThemeRules rules, WritingStyle style)
    {
        double draw = _random.NextDouble();
        return draw < style.UpToPraise ? rules.Praise
            : draw < style.UpToComplaint ? rules.Complaint
            : draw < style.UpToNeutral ? rules.Neutral
            : rules.Anecdote;
    }

    private void AddHabit(RuleNode rule, WritingStyle style, ulong place)
    {
        bool own = _random.Chance(style.HabitRate);
        if (own) _writer.Tell(style.HabitSeed, Retelling.Copy);
        AddSentence(rule, own ? place : _random.NextBits());
        _writer.TellFreely();
    }

    private void AddSentence(RuleNode rule, ulong path)
    {
        int before = _writer.Length;
        if (before > 0) _writer.Append(TextStyler.Boundary);
        Write(rule, path, before);
    }

    // A sentence is drawn again when this comment has used its kind already, or when somebody has used its words. Where no draw is
    // fresh, a comment that has something to say already does without (it is cut back to `before`); another takes the freshest.
    private void Write(RuleNode rule, ulong path, int before)
    {
        int start = _writer.Length;
        int line = WriteLine(rule, path);
        if (_writer.IsTelling) return;
        int known = CountKnown(rule, line, start);
        for (int left = Redraws; left > 0 && known > 0; left--)
        {
            string former = _writer.Written[start..].ToString();
            _writer.CutTo(start);
            int other = WriteLine(rule, _random.NextBits());
            int otherKnown = CountKnown(rule, other, start);
            if (otherKnown < known) (line, known) = (other, otherKnown);
            else Restore(start, former);
        }
        if (known > 0 && before >= LongEnough && _meanLength == 0 && _fresh is not null) _writer.CutTo(before);
        _said.Add((rule, line));
        if (_writer.Length > start) _fresh?.Remember(_writer.Written[start..]);
    }

    private int WriteLine(RuleNode rule, ulong path)
    {
        int line = rule.Draw(_writer, path);
        rule.WriteLine(_writer, path, line);
        return line;
    }

    private int CountKnown(RuleNode rule, int line, int start) =>
        (_said.Contains((rule, line)) ? SaidAlready : 0) + (_fresh?.CountKnown(_writer.Written[start..]) ?? 0);

    private void Restore(int start, string former)
    {
        _writer.CutTo(start);
        _writer.Append(former);
    }

    private void Begin(in Situation situation, Person? author)
    {
        _writer.Feminine = author?.Feminine ?? false;
        _writer.Random = _random;
        _writer.Clear();
        _said.Clear();
        _writer[PhraseVariable.Subject] = situation.Subject ?? "";
        _writer[PhraseVariable.Addressee] = situation.Addressee ?? "";
    }

    private string Finish(WritingStyle style) => _styler.Apply(_writer.Written, style).ToString();

    private ThemeRules RulesOf(string theme)
    {
        if (!_themes.TryGetValue(theme, out ThemeRules? rules)) _themes[theme] = rules = ThemeRules.Of(_grammar, theme);
        return rules;
    }
}
