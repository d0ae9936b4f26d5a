using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.People;

/// <summary>
/// Gives a crowd the profiles that one meets: default and letter pictures, crests that many wear, mottos that go round, names that the software proposed, a burst of
/// sign-ups after an event. All of them look alike without anybody acting together. Puppets take pictures, descriptions and names from the campaign's
/// stock, as far as its dials say. Draws from a generator of its own: texts, times and authors stay what they were.
/// </summary>
internal sealed class ProfilePainter(SimulationOptions options, IReadOnlyList<SimulatedSite> sites)
{
    private const double Crests = 0.05, Mottos = 0.03, ProposedNames = 0.04, EventSignUps = 0.04;
    private const long Day = 86_400;

    private static readonly string[] MottosFrench = ["un pour tous, tous pour un", "qui ne tente rien n'a rien", "carpe diem et bonne humeur", "toujours fidèle à mon club"];
    private static readonly string[] MottosEnglish = ["live, laugh, love", "one day at a time", "coffee first, then the world", "proud to be from here"];

    private readonly SeededRandom _random = new(options.Seed, 67);
    private readonly HashSet<(int Site, string Handle)> _taken = [];

    /// <summary>Repaints everybody in place.</summary>
    public void Paint(List<Person> people)
    {
        foreach (Person person in people) _taken.Add((person.Site, person.Handle));
        long[] events = [.. sites.Select(_ => options.StartUnixSeconds - (_random.Next(20, 300) * Day) + (_random.Next(8, 20) * 3_600L))];
        CampaignStock? stock = options.Campaign is { } campaign ? new CampaignStock(campaign, _random) : null;
        for (int i = 0; i < people.Count; i++)
            people[i] = people[i].IsPuppet ? Puppet(people[i], stock!) : Ordinary(people[i], events[people[i].Site]);
    }

    private Person Ordinary(Person person, long newsEvent)
    {
        SimulatedSite site = sites[person.Site];
        string[] mottos = site.English ? MottosEnglish : MottosFrench;
        string? avatar = _random.Chance(Crests) ? $"https://{site.Host}/avatars/crest-{_random.Next(4)}.png" : person.Avatar;
        string? bio = _random.Chance(Mottos) ? mottos[_random.Next(mottos.Length)] : person.Bio;
        PostedAt created = _random.Chance(EventSignUps) ? PostedAt.FromUnixSeconds(newsEvent + (long)_random.NextExponential(2 * 3_600)) : person.Created;
        string handle = _random.Chance(ProposedNames) ? Unique(person.Site, () => Numbered(site.English ? "guest" : "membre", 5)) : person.Handle;
        return Named(person with { Avatar = avatar ?? Default(person.Site, handle), Bio = bio, Created = created }, handle);
    }

    private Person Puppet(Person person, CampaignStock stock)
    {
        SimulatedSite site = sites[person.Site];
        CampaignOptions campaign = options.Campaign!;
        string? avatar = _random.Chance(campaign.StockAvatars) ? $"https://{site.Host}/avatars/{stock.Picture()}.jpg" : person.Avatar;
        string? bio = _random.Chance(campaign.StockBios) ? stock.Bio(site.English) : person.Bio;
        string handle = _random.Chance(campaign.StockNames) ? Unique(person.Site, () => stock.Handle(person.Handle)) : person.Handle;
        return Named(person with { Avatar = avatar ?? Default(person.Site, handle), Bio = bio }, handle);
    }

    private static Person Named(Person person, string handle) =>
        handle == person.Handle ? person : person with { Handle = handle, Name = person.Name == person.Handle ? handle : person.Name };

    // Some software shows one picture for those who have none, some the first letter of their name, some nothing.
    private string? Default(int site, string handle) => (site % 3) switch
    {
        0 => $"https://{sites[site].Host}/avatars/default.png",
        1 => $"https://{sites[site].Host}/letters/{char.ToLowerInvariant(handle[0])}.png",
        _ => null,
    };

    private string Unique(int site, Func<string> draw)
    {
        string handle = draw();
        while (!_taken.Add((site, handle))) handle = draw();
        return handle;
    }

    private string Numbered(string word, int digits)
    {
        string number = "";
        for (int d = 0; d < digits; d++) number += _random.Next(10).ToString(CultureInfo.InvariantCulture);
        return word + number;
    }
}
