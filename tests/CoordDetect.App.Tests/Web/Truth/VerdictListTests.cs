using System.Text;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The list of accounts by verdict holds what the page says of it: all of one verdict in the last run of the whole case, and none on which reviewers differ.</summary>
public sealed class VerdictListTests
{
    [Fact]
    public async Task List_OfOneVerdict_HoldsTheFindingsOfTheLastWholeRunOnWhichNobodyDiffers()
    {
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5, 5)));
        using WebReader reader = await app.LocalReaderAsync();
        Assert.Contains(await reader.ReadAsync("/cases/desk/review"), s => s.Key == "web.list.what");
        await HoldAsync();
        await made!.JudgeAsync(1, VerdictKind.Confirmed);
        await made.JudgeAsync(2, VerdictKind.Confirmed);
        await HoldAsync(0, 1);
        await made.JudgeAsync(2, VerdictKind.NotCoordinated, by: "eve");
        await HoldAsync(0);
        await made.JudgeAsync(3, VerdictKind.Likely);
        await HoldAsync(0);
        // A run of a part of the case, in which nothing of it was found, changes nothing; one of the whole does.
        await made.RunAsync(GroupSample.Of(0, 0, 5), scope: new CommentScope { Until = new DateOnly(2099, 1, 1) });
        await HoldAsync(0);
        await made.RunAsync(GroupSample.Of(0, 5, 5));
        await HoldAsync();

        async Task HoldAsync(params int[] groups)
        {
            string text = Encoding.UTF8.GetString(await reader.DownloadAsync("/cases/desk/review/accounts?verdict=confirmed&format=lines"));
            Assert.Equal(groups.SelectMany(g => Enumerable.Range(1, 4).Select(i => GroupSample.Name(g, i))).Order(StringComparer.Ordinal), text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
