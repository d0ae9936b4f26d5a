namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>A named list of wordings with weights; also the target of references.</summary>
internal sealed class RuleNode(string name) : PhraseNode
{
    private PhraseNode[] _lines = [];
    private int[] _lineOfTicket = [];

    public string Name => name;

    /// <summary>How many lines the rule has.</summary>
    public int LineCount => _lines.Length;

    /// <summary>Gives the rule its lines; a line of weight w is drawn w times as often as one of weight 1.</summary>
    public void Define(IReadOnlyList<(int Weight, PhraseNode Node)> lines)
    {
        _lines = lines.Select(line => line.Node).ToArray();
        _lineOfTicket = lines.SelectMany((line, i) => Enumerable.Repeat(i, line.Weight)).ToArray();
    }

    public override void Write(PhraseWriter writer, ulong path) => WriteLine(writer, path, Draw(writer, path));

    /// <summary>Draws a line without writing it.</summary>
    public int Draw(PhraseWriter writer, ulong path) => _lineOfTicket[writer.ChooseLine(_lineOfTicket.Length, path)];

    /// <summary>Writes a wording of line <paramref name="line"/>.</summary>
    public void WriteLine(PhraseWriter writer, ulong path, int line) => _lines[line].Write(writer, PhraseWriter.Step(path, line));
}
