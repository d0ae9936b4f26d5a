using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Hosts;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Which campaigns are laid on which hosts; what is not on this machine is left out.</summary>
internal static class PlantingPlan
{
    private static readonly int[] Few = [60, 30, 10];
    private static readonly int[] Letters = [10, 30, 60, 93, 120];

    /// <summary>Every row, those that say most first.</summary>
    public static IEnumerable<Planting> All() => Quick()
        .Concat(Whole(Russian(), PagesAndMore()))
        .Concat(Whole(English(), ForumsAndMore()))
        .Concat(Whole(ListedAccounts(), [RealHosts.Forum, RealHosts.Pages, RealHosts.Videos]))
        .Concat(AsGiven())
        .Concat(Whole(MailedIn(Letters), [RealHosts.ForumStart, RealHosts.Videos]))
        .Concat(Whole(Parts(English()), [RealHosts.ForumStart]))
        .Concat(Whole(Parts(Russian()), [.. RealHosts.HalvesOfPages.Take(1)]))
        .Concat(Whole(PartsOfListed(), [RealHosts.ForumStart]))
        .Concat(Whole(Testimonials(), [RealHosts.ForumStart, RealHosts.Pages, RealHosts.Videos]))
        .Concat(Whole(MailedIn([10, 120]), [RealHosts.Forum, RealHosts.Pages]))
        .Concat(Whole([MailedLetters.OverMonths(2_000)], [RealHosts.Forum, RealHosts.Pages]))
        .DistinctBy(p => p.Id);

    /// <summary>The few that CI has time for.</summary>
    public static IEnumerable<Planting> Quick() =>
        Whole([MailedLetters.InAnEvening(10), AttributedCampaigns.Testimonial("B_8x4", "eight accounts with four testimonials"), Headline()], [RealHosts.Videos])
            .Concat(Whole([Hashtag()], [RealHosts.ForumStart]))
            .Concat(Whole([Debate()], [.. RealHosts.HalvesOfPages.Take(1)]));

    private static Campaign? Debate() => AttributedCampaigns.Day("debate-german", "46 accounts, 661 shared texts in a day");

    private static Campaign? Headline() => AttributedCampaigns.Day("headline-russian", "97 accounts, one headline each");

    private static Campaign? Hashtag() => AttributedCampaigns.Day("hashtag-english", "121 accounts, one hashtag with stock answers");

    private static IEnumerable<Campaign?> Russian() => [Debate(), Headline()];

    private static IEnumerable<Campaign?> English() => [Hashtag()];

    private static IEnumerable<Host?> PagesAndMore() => [RealHosts.Pages, .. RealHosts.HalvesOfPages, RealHosts.Videos];

    private static IEnumerable<Host?> ForumsAndMore() => [RealHosts.ForumStart, RealHosts.Forum, RealHosts.Videos];

    // The months in which ten of them or more were busy; the first is the one that the project set itself.
    private static IEnumerable<Campaign?> ListedAccounts() =>
    [
        AttributedCampaigns.Listed("2018-01-01", "2018-02-18"), AttributedCampaigns.Listed("2017-12-01", "2018-01-01"), AttributedCampaigns.Listed("2018-03-01", "2018-04-01"),
        AttributedCampaigns.Listed("2015-06-01", "2015-07-01"), AttributedCampaigns.Listed("2015-09-01", "2015-11-01"), AttributedCampaigns.Listed("2016-04-01", "2016-05-20"),
    ];

    private static IEnumerable<Campaign?> PartsOfListed() => Parts(ListedAccounts().Take(1)).Where(p => !p!.Id.EndsWith("-60", StringComparison.Ordinal));

    private static IEnumerable<Campaign?> MailedIn(int[] counts) => counts.SelectMany(n => new[]
    {
        MailedLetters.OverMonths(n), MailedLetters.InAnEvening(n), MailedLetters.OnTwoDays(n), MailedLetters.Undated(n),
    });

    private static IEnumerable<Campaign?> Testimonials() =>
    [
        AttributedCampaigns.Testimonial("A_identical12", "twelve accounts, one testimonial word for word"),
        AttributedCampaigns.Testimonial("A_variant12", "twelve accounts, one testimonial varied"),
        AttributedCampaigns.Testimonial("B_8x4", "eight accounts with four testimonials"),
        AttributedCampaigns.Testimonial("C_5x2", "five accounts with two testimonials on two days"),
    ];

    // Sixty, thirty and ten of them, half of them, and one day of what lasted longer.
    private static IEnumerable<Campaign?> Parts(IEnumerable<Campaign?> wholes)
    {
        foreach (Campaign whole in wholes.OfType<Campaign>())
        {
            foreach (int count in Few.Where(n => n < whole.AccountCount)) yield return CampaignPart.Accounts(whole, count);
            yield return CampaignPart.Half(whole);
            if (whole.Comments.Max(c => c.PostedAt.UnixSeconds) - whole.Comments.Min(c => c.PostedAt.UnixSeconds) > 86_400) yield return CampaignPart.Day(whole);
        }
    }

    // Corpora that came with their campaign in them: letters in a simulated forum, testimonials under an article.
    private static IEnumerable<Planting> AsGiven()
    {
        foreach (string file in new[] { "rep_evening.jsonl.gz", "rep_2evenings.jsonl.gz", "rep_nodates.jsonl.gz", "rep_30days.jsonl.gz", "A_identical12.jsonl", "A_variant12.jsonl", "B_8x4.jsonl", "C_5x2.jsonl" })
        {
            string name = file.Split('.')[0];
            if (RealComments.ReadFile($"inputs/campaigns/{file}") is { } comments)
                yield return new Planting($"{name}.as-given", name, "as it was given", () => Labelled(comments));
        }
    }

    private static List<Comment> Labelled(List<Comment> comments) =>
        [.. comments.Select(c => c.Label is not null ? c : c with { Label = new CommentLabel(c.Account.StartsWith("pup", StringComparison.Ordinal), null) })];

    private static IEnumerable<Planting> Whole(IEnumerable<Campaign?> campaigns, IEnumerable<Host?> hosts) =>
        hosts.OfType<Host>().SelectMany(h => campaigns.OfType<Campaign>().Select(c => Planting.Of(c, h)));
}
