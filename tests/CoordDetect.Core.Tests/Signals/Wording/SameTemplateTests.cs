using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Simulation;

namespace CoordDetect.Core.Tests.Signals.Wording;

public sealed class SameTemplateTests
{
    private const int Letters = 40;

    private static readonly string[][] s_spun =
    [
        ["Madame, Monsieur,", "Bonjour,", "Mesdames et Messieurs,"], ["je vous écris", "je m'adresse à vous", "je prends la plume"],
        ["pour dénoncer", "pour contester", "pour critiquer"], ["le projet de barrage", "l'ouvrage prévu", "le chantier annoncé"],
        ["car il menace", "puisqu'il condamne", "parce qu'il abîme"], ["la vallée du Sorlin", "les rives du Sorlin", "les prairies du Sorlin"],
        ["et ceux qui y vivent.", "et ses habitants.", "et nos voisins."], ["Retirez-le", "Renoncez-y", "Abandonnez-le"], ["sans attendre.", "dès maintenant.", "au plus vite."],
    ];

    [Fact]
    public void Trace_LettersFromOneList_AreOneFindingWithAllWhoSentThem()
    {
        DetectionResult result = Run(random => string.Join(' ', s_spun.Select(slot => slot[random.Next(slot.Length)])));
        Finding letter = Assert.Single(result.Findings, f => f.Signals.Any(s => s.Signal == "template"));
        Assert.Equal(Letters, letter.Members.Count(m => result.Corpus.HandleOf(m.Account).StartsWith("sender", StringComparison.Ordinal)));
        Assert.Equal(Letters, letter.Members.Count);
        Assert.True(letter.Confidence >= Confidence.Moderate, letter.Confidence.ToString());
    }

    [Fact]
    public void Trace_PetitionThatEverybodyChangesALittle_IsNoTemplate()
    {
        string[] words = string.Join(' ', s_spun.Select(slot => slot[0])).Split(' ');
        DetectionResult result = Run(random =>
        {
            string[] own = [.. words];
            for (int i = 0; i < 4; i++) own[random.Next(own.Length)] = $"mot{random.Next(100_000)}";
            return string.Join(' ', own);
        });
        Assert.DoesNotContain(result.Findings, f => f.Signals.Any(s => s.Signal == "template"));
    }

    private static DetectionResult Run(Func<Random, string> letter)
    {
        // The seed makes the letters the same in every run; which numbers it gives does not matter.
        Random random = new(5);
        Comment[] host = [.. Simulator.Generate(new SimulationOptions { Accounts = 300, Comments = 2_000, Seed = 3, SiteCount = 1, Traps = false })];
        CorpusBuilder builder = new();
        foreach (Comment comment in host) builder.Add(comment);
        for (int i = 0; i < Letters; i++)
        {
            Comment place = host[random.Next(host.Length)];
            builder.Add(place with { CommentId = $"letter-{i}", Account = $"sender{i * 7919 % 1000}", AccountName = null, AccountCreated = PostedAt.Unknown, Avatar = null, Bio = null, Parent = null, Text = letter(random) });
        }
        return Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 4 }, null, CancellationToken.None);
    }
}
