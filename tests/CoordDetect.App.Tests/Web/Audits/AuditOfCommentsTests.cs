using System.Text;
using Xunit;

namespace CoordDetect.App.Tests.Web.Audits;

/// <summary>An audit of what the case itself holds, without a file.</summary>
public sealed class AuditOfCommentsTests
{
    [Fact]
    public async Task Audit_OfTheCommentsOfTheCase_TakesThemAsEngagement()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        string lines = string.Concat(Enumerable.Range(0, 60).Select(i => $"u{i % 7},mot numéro {i},2026-01-{1 + (i % 28):00},a.example,t{i % 5}\n"));
        await reader.ImportAsync("forum", Encoding.UTF8.GetBytes("author,text,date,site,thread\n" + lines), "x.csv");
        await reader.GetAsync("/cases/forum/audits");
        await reader.PostAsync("/cases/forum/audits", ("comments", "on"));
        await reader.WaitAsync();
        string list = await reader.GetAsync("/cases/forum/audits");
        string audit = list.Split("href=\"").Select(part => part.Split('"')[0]).First(address => address.StartsWith("/cases/forum/audits/20", StringComparison.Ordinal));
        string page = await reader.GetAsync(audit);
        Assert.Contains("7 accounts", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfAPageWhoseFollowersAreNoNumber_SaysHowToWriteThem()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.ImportAsync("forum", Encoding.UTF8.GetBytes("author,text\nana,bonjour\n"), "x.csv");
        await reader.GetAsync("/cases/forum/audits");
        await reader.PostAsync("/cases/forum/audits", ("comments", "on"), ("shown", "beaucoup"));
        Assert.False(reader.Last.IsSuccessStatusCode);
        Assert.Contains("12.3 k", reader.Page, StringComparison.Ordinal);
    }
}
