using System.Globalization;
using System.Text;
using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Simulation.People;

/// <summary>Draws names and handles from the moulds that one meets on forums, first name and digits among them; unique on each site.</summary>
internal sealed class HandleMaker(SeededRandom random)
{
    private readonly HashSet<(int Site, string Handle)> _taken = [];
    private readonly PhraseWriter _writer = new(random);

    /// <summary>A handle and a displayed name for one site, and whether its first name is a woman's.</summary>
    public (string Handle, string Name, bool Feminine) Next(int site, Grammar grammar)
    {
        bool feminine = random.Chance(0.5);
        string first = Say(grammar[feminine ? "prenom.f" : "prenom.m"]);
        string last = Say(grammar["nomfam"]);
        string handle = Mould(first, last, grammar);
        string unique = handle;
        for (int n = random.Next(2, 99); !_taken.Add((site, unique)); n++) unique = handle + n.ToString(CultureInfo.InvariantCulture);
        return (unique, Shown(first, last, unique), feminine);
    }

    private string Mould(string first, string last, Grammar grammar)
    {
        string plainFirst = Plain(first);
        string plainLast = Plain(last);
        return random.Next(20) switch
        {
            0 or 1 or 2 => plainFirst + Digits(10, 99),
            3 => plainFirst + Digits(1950, 2008),
            4 => Capital(plainFirst) + Digits(1, 999),
            5 or 6 => $"{plainFirst}.{plainLast}",
            7 => $"{plainFirst[0]}{plainLast}",
            8 => $"{plainFirst}_{plainLast[0]}",
            9 => $"{Capital(plainFirst)} {Capital(plainLast)[0]}.",
            10 => $"{first} {last}",
            11 => Plain(Say(grammar["handle.mot"])) + Digits(1, 99),
            12 => $"{Plain(Say(grammar["handle.mot"]))}_{Plain(Say(grammar["bourg"]))}",
            13 => $"Le{Capital(Plain(Say(grammar["handle.mot"])))}{(random.Chance(0.4) ? Digits(1, 95) : "")}",
            14 => $"{Capital(plainFirst)}{Capital(plainLast)[0]}{Digits(1, 95)}",
            15 => $"{plainFirst}-{Plain(Say(grammar["bourg"]))}",
            16 => Capital(Plain(Say(grammar["handle.mot"]))),
            17 => $"{plainLast}{plainFirst[0]}{Digits(1, 99)}",
            18 => $"{plainFirst[..Math.Min(3, plainFirst.Length)]}{plainFirst[..Math.Min(2, plainFirst.Length)]}{Digits(1, 99)}",
            _ => Capital(plainFirst),
        };
    }

    private string Shown(string first, string last, string handle) => random.Next(5) switch
    {
        0 => $"{first} {last}",
        1 => first,
        2 => $"{first} {last[0]}.",
        _ => handle,
    };

    private string Digits(int low, int high) => random.Next(low, high).ToString("00", CultureInfo.InvariantCulture);

    private string Say(RuleNode rule)
    {
        _writer.Clear();
        rule.Write(_writer, 0);
        return _writer.Written.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char c in name)
        {
            char letter = Letters.WithoutAccent(char.ToLowerInvariant(c));
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
        }
        return plain.ToString();
    }
}
