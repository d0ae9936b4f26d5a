using System.Collections.Frozen;

namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>
/// Lines of wordings of which any may be said wherever the first occurs in fixed words. They multiply the ways in which a frame of the
/// phrase material can be said, so that two people who use one frame seldom share a long run of words.
/// </summary>
internal sealed class Synonyms
{
    private const int LongestKey = 5;

    private readonly FrozenDictionary<string, PhraseNode> _choices;

    private Synonyms(FrozenDictionary<string, PhraseNode> choices) => _choices = choices;

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new(FrozenDictionary<string, PhraseNode>.Empty);

    /// <summary>Reads lines of wordings separated by <c>|</c>; <c>#</c> opens a remark.</summary>
    public static Synonyms Read(string text)
    {
        Dictionary<string, PhraseNode> choices = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n').Select(raw => raw.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] wordings = line.Split('|');
            ChoiceNode choice = new(wordings.Select(wording => (PhraseNode)new TextNode(wording)).ToArray());
            choices.Add(wordings[0], choice);
        }
        return new Synonyms(choices.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary><paramref name="text"/> with a choice wherever the first wording of a line stands as whole words; the longest one wins.</summary>
    public PhraseNode Loosen(string text)
    {
        List<PhraseNode> parts = [];
        int written = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (at > 0 && text[at - 1] != ' ') continue;
            int length = LongestAt(text, at, out PhraseNode? choice);
            if (length == 0) continue;
            if (at > written) parts.Add(new TextNode(text[written..at]));
            parts.Add(choice!);
            written = at + length;
            at = written - 1;
        }
        if (parts.Count == 0) return new TextNode(text);
        if (written < text.Length) parts.Add(new TextNode(text[written..]));
        return new SequenceNode([.. parts]);
    }

    private int LongestAt(string text, int at, out PhraseNode? choice)
    {
        choice = null;
        int best = 0;
        int end = at;
        for (int words = 0; words < LongestKey && end < text.Length; words++)
        {
            end = text.AsSpan(end + 1).IndexOfAny(' ', ',') is var next and >= 0 ? end + 1 + next : text.Length;
            if (_choices.TryGetValue(text[at..end], out PhraseNode? found)) (best, choice) = (end - at, found);
            if (end < text.Length && text[end] == ',') break;
        }
        return best;
    }
}
