namespace CoordDetect.Core.Simulation.People;

/// <summary>How a person writes: what stays the same from one of their comments to the next.</summary>
internal sealed record WritingStyle
{
    public LetterCase Case { get; init; }
    public bool DropsAccents { get; init; }
    public bool Abbreviates { get; init; }
    public bool CurlyApostrophe { get; init; }
    public MarkSpacing MarkSpacing { get; init; }

    /// <summary>What ends a sentence, and what ends the comment.</summary>
    public string SentenceEnd { get; init; } = ". ";
    public string CommentEnd { get; init; } = ".";

    /// <summary>The probability that a word of four letters or more is mistyped.</summary>
    public double TypoRate { get; init; }
    public double EmojiRate { get; init; }
    public string[] Emoji { get; init; } = [];

    /// <summary>The mean number of sentences.</summary>
    public double Verbosity { get; init; } = 2;
    public double OpenerRate { get; init; }
    public double CloserRate { get; init; }

    /// <summary>The probability that an opener or closer is the person's own, always the same.</summary>
    public double HabitRate { get; init; }
    public ulong HabitSeed { get; init; }

    /// <summary>Cumulative shares of praise, complaint and neutral remarks; anecdotes are the rest.</summary>
    public double UpToPraise { get; init; }
    public double UpToComplaint { get; init; }
    public double UpToNeutral { get; init; }
}
