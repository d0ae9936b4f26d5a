using System.Buffers;
using System.Globalization;

namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>
/// Reads phrase material. A line <c>@name</c> opens a rule, each line below is one wording of it, <c>*3 …</c> one that weighs thrice;
/// <c>#</c> opens a remark. Inside a line: <c>a|b</c> and <c>[a|b]</c> are choices, <c>{name}</c> is a slot that a rule fills,
/// <c>{#2-12}</c> a number, <c>{$sujet}</c> a variable, <c>&lt;content|contente&gt;</c> a form for a man or a woman, and <c>~</c> joins
/// by elision. A rule may be continued in another file.
/// </summary>
internal sealed class GrammarReader(Synonyms synonyms)
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("[]{}<>|");

    private readonly Dictionary<string, RuleNode> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Weight, PhraseNode Node)>> _lines = new(StringComparer.Ordinal);
    private string _line = "";
    private int _at;

    /// <summary>Reads one file's text.</summary>
    public void Read(string text)
    {
        List<(int, PhraseNode)>? current = null;
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            if (line[0] == '@') current = LinesOf(line[1..]);
            else (current ?? throw Defect("stands before any rule")).Add(ReadLine(line));
        }
    }

    /// <summary>Ends reading; every rule that is named must have lines.</summary>
    public Grammar ToGrammar()
    {
        foreach ((string name, RuleNode rule) in _rules)
            rule.Define(_lines.TryGetValue(name, out List<(int Weight, PhraseNode Node)>? lines) && lines.Count > 0
                ? lines
                : throw new FormatException($"Phrase material names the rule '{name}' but has no line for it."));
        return new Grammar(_rules);
    }

    private List<(int Weight, PhraseNode Node)> LinesOf(string name)
    {
        Rule(name);
        if (!_lines.TryGetValue(name, out List<(int Weight, PhraseNode Node)>? lines)) _lines[name] = lines = [];
        return lines;
    }

    private RuleNode Rule(string name)
    {
        if (!_rules.TryGetValue(name, out RuleNode? rule)) _rules[name] = rule = new RuleNode(name);
        return rule;
    }

    private (int Weight, PhraseNode Node) ReadLine(string line)
    {
        int weight = 1;
        if (line[0] == '*')
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            weight = int.Parse(line.AsSpan(1, space - 1), CultureInfo.InvariantCulture);
            line = line[(space + 1)..];
        }
        (_line, _at) = (line, 0);
        PhraseNode node = ReadChoice();
        return _at == line.Length ? (weight, node) : throw Defect("has a ']' or '>' too many");
    }

    private PhraseNode ReadChoice()
    {
        List<PhraseNode> alternatives = [ReadSequence()];
        while (_at < _line.Length && _line[_at] == '|')
        {
            _at++;
            alternatives.Add(ReadSequence());
        }
        return alternatives.Count == 1 ? alternatives[0] : new ChoiceNode([.. alternatives]);
    }

    private PhraseNode ReadSequence()
    {
        List<PhraseNode> parts = [];
        while (_at < _line.Length && _line[_at] is not ('|' or ']' or '>')) parts.Add(ReadPart());
        return parts.Count == 1 ? parts[0] : new SequenceNode([.. parts]);
    }

    private PhraseNode ReadPart()
    {
        if (_line[_at] == '[')
        {
            _at++;
            PhraseNode choice = ReadChoice();
            if (_at == _line.Length || _line[_at] != ']') throw Defect("lacks a ']'");
            _at++;
            return choice;
        }
        if (_line[_at] == '<') return ReadGendered();
        return _line[_at] == '{' ? ReadSlot() : ReadText();
    }

    private GenderNode ReadGendered()
    {
        _at++;
        PhraseNode masculine = ReadSequence();
        if (_at == _line.Length || _line[_at] != '|') throw Defect("lacks the '|' of '<a|b>'");
        _at++;
        PhraseNode feminine = ReadSequence();
        if (_at == _line.Length || _line[_at] != '>') throw Defect("lacks a '>'");
        _at++;
        return new GenderNode(masculine, feminine);
    }

    private PhraseNode ReadText()
    {
        int end = _line.AsSpan(_at).IndexOfAny(Reserved);
        if (end == 0) throw Defect($"has a stray '{_line[_at]}'");
        end = end < 0 ? _line.Length : _at + end;
        PhraseNode text = synonyms.Loosen(_line[_at..end]);
        _at = end;
        return text;
    }

    private PhraseNode ReadSlot()
    {
        int end = _line.IndexOf('}', _at);
        if (end < 0) throw Defect("lacks a '}'");
        string name = _line[(_at + 1)..end];
        _at = end + 1;
        return name[0] switch
        {
            '#' => ReadNumber(name.AsSpan(1)),
            '$' => new VariableNode(name is "$sujet" or "$subject" ? PhraseVariable.Subject
                : name is "$nom" or "$name" ? PhraseVariable.Addressee : throw Defect($"names the unknown variable {name}")),
            _ => new ReferenceNode(Rule(name)),
        };
    }

    private static NumberNode ReadNumber(ReadOnlySpan<char> bounds)
    {
        int dash = bounds.IndexOf('-');
        return new NumberNode(
            int.Parse(bounds[..dash], CultureInfo.InvariantCulture),
            int.Parse(bounds[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    private FormatException Defect(string what) => new($"Phrase material, near character {_at}: '{_line}' {what}.");
}
