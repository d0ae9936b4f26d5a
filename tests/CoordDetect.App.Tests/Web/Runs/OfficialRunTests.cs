using System.Text;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web.Runs;

public sealed class OfficialRunTests
{
    private const string Explanation = "official-accounts";

    // Said on the settings page: "Accounts that act together by right and say so. The next run keeps this in mind."
    [Fact]
    public async Task Run_AfterAccountsAreDeclared_KeepsThemInMindAndNoRunBesideIt()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("club", Encoding.UTF8.GetBytes(Comments()), "comments.csv");
        ICase club = (await app.Store.FindAsync("club"))!;
        Assert.Equal(ExplanationOutcome.NotTestable, await OutcomeAsync(1));
        foreach (int member in Enumerable.Range(0, 8)) await AskAsync("official", ("handle", $"team{member}"), ("reason", "the club's own"));
        Assert.Equal(ExplanationOutcome.NotTestable, await OutcomeAsync(1));
        await AskAsync("runs");
        Assert.Equal(ExplanationOutcome.Explains, await OutcomeAsync(2));
        foreach (int member in Enumerable.Range(0, 8)) await AskAsync("official/remove", ("handle", $"team{member}"));
        await AskAsync("runs");
        Assert.Equal(ExplanationOutcome.NotTestable, await OutcomeAsync(3));

        async Task AskAsync(string what, params (string, string)[] fields)
        {
            await reader.GetAsync("/cases/club/settings");
            await reader.PostAsync("/cases/club/" + what, fields);
            await reader.WaitAsync();
        }

        async Task<ExplanationOutcome> OutcomeAsync(long run)
        {
            FindingDetail detail = (await club.Findings.FindAsync(1, run))!;
            return detail.Explanations.Single(e => e.Id == Explanation).Outcome;
        }
    }

    // Eight say the same on six days, and thirty others what is their own.
    private static string Comments()
    {
        StringBuilder text = new("comment_id,account,thread,created_utc,text\n");
        for (int day = 1; day <= 6; day++)
        {
            for (int member = 0; member < 8; member++)
                text.Append($"{day}-{member},team{member},t{day},2025-03-0{day}T10:0{member}:00Z,On day {day} we of the club say with one voice that the match on the pier begins at {day} and that all who come are welcome there\n");
            for (int other = 0; other < 30; other++)
                text.Append($"{day}o{other},other{other},t{day},2025-03-0{day}T{11 + (other % 9)}:{other:D2}:30Z,{Words((day * 100) + other)}\n");
        }
        return text.ToString();
    }

    private static string Words(int seed)
    {
        Random random = new(seed);
        return string.Join(' ', Enumerable.Range(0, 14).Select(_ => string.Concat(Enumerable.Range(0, 4 + random.Next(4)).Select(_ => (char)('a' + random.Next(26))))));
    }
}
