using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.People;

/// <summary>Draws the habits of writers. Shares follow what one sees below French newspaper articles, by rule of thumb.</summary>
internal sealed class StyleMaker(SeededRandom random)
{
    private static readonly string[][] EmojiSets =
    [
        ["😂", "🤣", "😅"], ["👍", "👏"], ["❤️", "😍", "🥰"], ["😊", "🙂", "😉"], ["🤔", "🙄"], ["😡", "🤬", "👎"],
        ["🎉", "🥳", "✨"], ["🍿", "🎬"], ["🍋", "🍑", "🥤"], ["😭", "😢"], ["🙏", "🤞"], ["💪", "🔥"], ["🌞", "🌊", "🍹"], ["🤷", "😬"],
    ];

    private static readonly string[] SentenceEnds = [". ", ". ", ". ", ". ", "... ", "! ", "\n", ", ", " ", " - ", ".. ", "… "];
    private static readonly string[] CommentEnds = [".", ".", ".", "", "", "", "!", "!!", "...", " !!!", "…", ".."];

    /// <summary>The habits of an ordinary writer.</summary>
    public WritingStyle Ordinary()
    {
        bool abbreviates = random.Chance(0.06);
        double warmth = random.NextDouble();
        return new WritingStyle
        {
            Case = DrawCase(abbreviates),
            DropsAccents = random.Chance(abbreviates ? 0.7 : 0.13),
            Abbreviates = abbreviates,
            CurlyApostrophe = random.Chance(0.22),
            MarkSpacing = random.Chance(0.5) ? MarkSpacing.Space : random.Chance(0.15) ? MarkSpacing.NoBreakSpace : MarkSpacing.None,
            SentenceEnd = SentenceEnds[random.Next(SentenceEnds.Length)],
            CommentEnd = CommentEnds[random.Next(CommentEnds.Length)],
            TypoRate = random.Chance(0.45) ? 0.002 : random.NextDouble() * random.NextDouble() * 0.07,
            EmojiRate = random.Chance(0.6) ? 0 : random.NextDouble() * 0.6,
            Emoji = EmojiSets[random.Next(EmojiSets.Length)],
            Verbosity = Math.Clamp(random.NextLogNormal(1.9, 0.45), 1, 6),
            OpenerRate = random.NextDouble() * 0.55,
            CloserRate = random.NextDouble() * 0.4,
            HabitRate = random.Chance(0.2) ? 0.7 : 0.05,
            HabitSeed = random.NextBits(),
            UpToPraise = 0.15 + 0.4 * warmth,
            UpToComplaint = 0.5 + 0.15 * warmth,
            UpToNeutral = 0.8,
        };
    }

    private LetterCase DrawCase(bool abbreviates)
    {
        double draw = random.NextDouble();
        if (abbreviates) return draw < 0.85 ? LetterCase.Lower : LetterCase.Sentence;
        return draw < 0.7 ? LetterCase.Sentence : draw < 0.84 ? LetterCase.Lower : draw < 0.985 ? LetterCase.NoSentenceCapital : LetterCase.Shouting;
    }
}
