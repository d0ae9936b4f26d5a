using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.People;

/// <summary>Draws the people of a corpus, ordinary ones and puppets.</summary>
internal sealed class PersonMaker
{
    private const double SecondsADay = 86_400;
    private readonly SeededRandom _random;
    private readonly StyleMaker _styles;
    private readonly HandleMaker _handles;
    private readonly PhraseWriter _writer;
    private readonly long _start;

    public PersonMaker(ulong seed, long start)
    {
        _random = new SeededRandom(seed, 11);
        _styles = new StyleMaker(_random);
        _handles = new HandleMaker(_random);
        _writer = new PhraseWriter(_random);
        _start = start;
    }

    /// <summary>An ordinary person on a site.</summary>
    public Person Ordinary(int site, string host, Grammar grammar)
    {
        (string handle, string name, bool feminine) = _handles.Next(site, grammar);
        return new Person
        {
            Site = site,
            Handle = handle,
            Name = name,
            Feminine = feminine,
            Created = OrdinaryCreation(),
            Avatar = _random.Chance(0.35) ? AvatarOf(host) : null,
            Bio = _random.Chance(0.15) ? Say(grammar["bio"]) : null,
            Style = _styles.Ordinary(),
            Rhythm = OrdinaryRhythm(),
            // A Pareto law of exponent 1.1: a few write most of everything, as on every forum.
            Activity = Math.Min(_random.NextLomax(1, 1.1) + 0.05, 60) * (0.7 + 0.6 * _random.NextDouble()),
        };
    }

    /// <summary>A puppet: an ordinary profile whose sign-up, hours and hand are those of its operator.</summary>
    public Person Puppet(int site, string host, Grammar grammar, WritingStyle hand, DailyRhythm shift, long created)
    {
        (string handle, string name, bool feminine) = _handles.Next(site, grammar);
        WritingStyle own = _styles.Ordinary();
        return new Person
        {
            Site = site,
            Handle = handle,
            Name = name,
            Feminine = feminine,
            Created = PostedAt.FromUnixSeconds(created),
            Avatar = _random.Chance(0.5) ? AvatarOf(host) : null,
            Bio = _random.Chance(0.25) ? Say(grammar["bio"]) : null,
            Style = hand with
            {
                Emoji = own.Emoji,
                EmojiRate = own.EmojiRate,
                CommentEnd = own.CommentEnd,
                Case = own.Case == LetterCase.Shouting ? LetterCase.Sentence : own.Case,
                Verbosity = own.Verbosity,
                UpToPraise = 0.75,
                UpToComplaint = 0.8,
                UpToNeutral = 0.95,
            },
            Rhythm = shift,
            Activity = 1,
            IsPuppet = true,
        };
    }

    /// <summary>The hand of an operator.</summary>
    public WritingStyle Hand() => _styles.Ordinary() with { TypoRate = 0.004, Abbreviates = false, DropsAccents = _random.Chance(0.1) };

    private PostedAt OrdinaryCreation()
    {
        // Sites grow: most accounts are young, some are as old as the site; a tenth sign up to write the comment at hand.
        double daysBefore = _random.Chance(0.1) ? _random.NextDouble() * 10 : Math.Min(_random.NextExponential(800), 4_500);
        return PostedAt.FromUnixSeconds(_start - (long)(daysBefore * SecondsADay) - _random.Next(86_400));
    }

    private DailyRhythm OrdinaryRhythm()
    {
        double[] peaks = [7.5, 9.5, 12.6, 15, 18.2, 20.8, 21.5, 22.7, 0.5];
        double first = peaks[_random.Next(peaks.Length)] + _random.NextDouble() - 0.5;
        double second = peaks[_random.Next(peaks.Length)] + _random.NextDouble() - 0.5;
        double weekend = 0.15 + 0.85 * _random.NextDouble();
        return new DailyRhythm(first, second, _random.NextDouble(), 1.5 + 2.5 * _random.NextDouble(), weekend, 1.15 - 0.6 * weekend);
    }

    private string AvatarOf(string host) => string.Create(CultureInfo.InvariantCulture, $"https://{host}/avatars/{_random.NextBits() >> 24:x10}.jpg");

    private string Say(RuleNode rule)
    {
        _writer.Clear();
        rule.Write(_writer, 0);
        return _writer.Written.ToString();
    }
}
