using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>Forty-odd invented comments below a drink brand's page and on a forum, French and English, with one group of six and its source.</summary>
internal static class SmallSample
{
    private const string Page = "page-sourcelle.example";
    private const string Forum = "forum-gouter.example";

    public static DetectionResult Build()
    {
        SampleRun run = new();
        Ordinary(run);
        int source = run.Comment(Page, "nouvelle-recette", "lea.v", "J'ai goûté la Sourcelle citron vert hier : franchement fraîche, pas trop sucrée, je recommande !", "2025-03-03T08:12:40Z");
        int a1 = run.Comment(Page, "nouvelle-recette", "maud_35", "J'ai goûté la Sourcelle citron vert hier soir : franchement fraîche et pas trop sucrée, je recommande les yeux fermés !", "2025-03-04T09:02:10Z", url: "https://page-sourcelle.example/p/12#c30");
        int b1 = run.Comment(Page, "nouvelle-recette", "t.kervella", "Goûté la Sourcelle citron vert hier soir, franchement fraîche et pas trop sucrée : je recommande les yeux fermés", "2025-03-04T09:03:55Z", url: "https://page-sourcelle.example/p/12#c31");
        int c1 = run.Comment(Page, "nouvelle-recette", "Odile Marchais", "Franchement fraîche et pas trop sucrée, la Sourcelle citron vert. Je recommande les yeux fermés !", "2025-03-04T09:05:01Z");
        int d1 = run.Comment(Forum, "que-boire-au-gouter", "hugo-b", "Les enfants ont adoré la Sourcelle, et 10 % reversés aux rivières : https://sourcelle-rivieres.example/don", "2025-03-06T14:00", TimePrecision.Minute);
        int e1 = run.Comment(Forum, "que-boire-au-gouter", "paulinette", "10 % reversés aux rivières, ça change : https://sourcelle-rivieres.example/don", "2025-03-06T14:02", TimePrecision.Minute);
        int a2 = run.Comment(Page, "jeu-concours", "maud_35", "Trop hâte ! #GoûtSourcelle https://sourcelle-rivieres.example/don", "2025-03-09T17:30:05Z");
        int b2 = run.Comment(Page, "jeu-concours", "t.kervella", "On est tous au rendez-vous #GoûtSourcelle", "2025-03-09T17:30:50Z");
        int d2 = run.Comment(Page, "jeu-concours", "hugo-b", "Merci Sourcelle pour ce jeu, on participe en famille #GoûtSourcelle", "2025-03-09T17:31:20Z");
        int e2 = run.Comment(Page, "jeu-concours", "paulinette", "Merci Sourcelle pour ce beau jeu, on participe tous en famille #GoûtSourcelle", "2025-03-09T17:33:00Z");
        int c2 = run.Comment(Page, "lettre-ouverte", "Odile Marchais", "The people who complain never tasted it. My kids love it and the bottle is recycled.", "2025-03-12T10:10:00Z");
        int a3 = run.Comment(Page, "lettre-ouverte", "maud_35", "People who complain have never tasted it: my kids love it and the bottle is recycled!", "2025-03-12T10:12:30Z");
        int f1 = run.Comment(Page, "lettre-ouverte", "jdelmas", "My kids love it and the bottle is recycled, what more do you want?", "2025-03-12", TimePrecision.Day);

        run.Coincide("same-text", "goûté la sourcelle citron vert hier", source, a1, 38.5);
        run.Coincide("same-text", "franchement fraîche et pas trop sucrée", a1, b1, 61.25);
        run.Coincide("same-text", "franchement fraîche et pas trop sucrée", a1, c1, 47);
        run.Coincide("same-text", "franchement fraîche et pas trop sucrée", b1, c1, 44.5);
        run.Coincide("same-link", "sourcelle-rivieres.example/don", d1, e1, 12.75);
        run.Coincide("same-link", "sourcelle-rivieres.example/don", d1, a2, 11);
        run.Coincide("same-hashtag", "#goûtsourcelle", a2, b2, 8.5);
        run.Coincide("same-hashtag", "#goûtsourcelle", d2, e2, 8.5);
        run.Coincide("same-text", "merci sourcelle pour ce jeu", d2, e2, 33.125);
        run.Coincide("posted-together", "jeu-concours", a2, b2, 6.5);
        run.Coincide("posted-together", "jeu-concours", b2, d2, 6.25);
        run.Coincide("same-text", "my kids love it and the bottle is recycled", c2, a3, 52.5);
        run.Coincide("same-text", "my kids love it and the bottle is recycled", a3, f1, 29);
        run.Group(new SampleGroup(
            Confidence.Strong, ["maud_35", "t.kervella", "Odile Marchais", "hugo-b", "paulinette"], ["jdelmas"], ["lea.v"], ["too-few-families", "too-few-days"]));
        return run.Build();
    }

    /// <summary>The ordinary comments alone: nothing is found.</summary>
    public static DetectionResult BuildClean()
    {
        SampleRun run = new();
        Ordinary(run);
        return run.Build();
    }

    private static void Ordinary(SampleRun run)
    {
        string[] accounts = ["nadia", "Bertrand R.", "sk8erboi", "camille.d", "zoe_l", "old_timer", "maud_35"];
        string[] texts =
        [
            "Trop sucrée à mon goût, désolée.", "Où la trouve-t-on à Rennes ?", "I liked the old bottle better.", "merci !", "Bonne journée à tous",
            "Le jeu est-il ouvert aux Belges ?", "Quelqu'un a la composition ?", "Not bad with ice.", "Prix un peu salé quand même", "Joyeux anniversaire !",
            "La pub passe vingt fois par jour…", "Mon fils en veut tous les jours", "Has anyone tried the ginger one?",
        ];
        for (int i = 0; i < 26; i++)
        {
            run.Comment(
                i % 4 == 3 ? Forum : Page, i % 4 == 3 ? "que-boire-au-gouter" : i % 2 == 0 ? "nouvelle-recette" : "jeu-concours", accounts[i % accounts.Length],
                texts[i % texts.Length], i == 9 ? null : $"2025-03-{1 + (i / 2):00}T{7 + (i * 5 % 15):00}:{i * 7 % 60:00}:00Z");
        }
    }
}
