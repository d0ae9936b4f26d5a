using System.Globalization;
using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.People;

/// <summary>What a campaign dresses its puppets with: a few pictures and descriptions that it uses several times, and one mould for names.</summary>
internal sealed class CampaignStock
{
    private const int PuppetsPerItem = 4;

    private static readonly string[] French = ["Curieuse de tout, râleuse de rien", "Maman comblée et fière de ma région", "Épicurien, bricoleur, amateur de bons plans", "J'aime la vie et les gens simples"];
    private static readonly string[] English = ["Curious about everything, cross about nothing", "Proud parent, keen cook, good listener", "Handy with tools and fond of a bargain", "I like life and simple people"];

    private readonly SeededRandom _random;
    private readonly string[] _pictures;
    private readonly int _mould;

    public CampaignStock(CampaignOptions campaign, SeededRandom random)
    {
        _random = random;
        _pictures = [.. Enumerable.Range(0, Math.Max(1, campaign.Puppets / PuppetsPerItem))
            .Select(_ => (random.NextBits() >> 24).ToString("x10", CultureInfo.InvariantCulture))];
        _mould = random.Next(3);
    }

    /// <summary>The name of a picture.</summary>
    public string Picture() => _pictures[_random.Next(_pictures.Length)];

    /// <summary>A description.</summary>
    public string Bio(bool english) => english ? English[_random.Next(English.Length)] : French[_random.Next(French.Length)];

    /// <summary>A handle from the campaign's mould, around the letters of the one that the puppet had.</summary>
    public string Handle(string own)
    {
        string word = new([.. own.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        if (word.Length < 3) word += "lou";
        string number = _random.Next(1_000, 9_999).ToString(CultureInfo.InvariantCulture);
        return _mould switch
        {
            0 => $"{word}_fr_{number}",
            1 => $"the.{word}.{number}",
            _ => $"{word}{number}x",
        };
    }
}
