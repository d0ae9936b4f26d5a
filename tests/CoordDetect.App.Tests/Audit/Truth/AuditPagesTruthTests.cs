using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Tests.Web;
using CoordDetect.App.Tests.Web.Truth;
using Xunit;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>The pages of an audit: how much it answered, what differs from the audit before, who stands behind it, and what was judged by hand.</summary>
public sealed partial class AuditPagesTruthTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Audits_OneAfterTheOther_SayWhatDiffersAndWhatWasJudged(ReportLanguage language)
    {
        await using ServedApp app = await MarkedApp.StartAsync(store => DeskCase.BeginAsync(store, "page"));
        using WebReader reader = await app.ReaderAsync(language);
        (List<Said> outcome, List<Said> first) = await AuditAsync(reader, "engagement", Engagement(300));
        Assert.Equal([$"{Answered(first)}", "9"], outcome.Single(s => s.Key == "audit.web.answered").Values);
        Assert.DoesNotContain(outcome.Concat(first), s => s.Key is "audit.web.changes" or "audit.web.changed" or "audit.web.drill");
        await HandAsync(reader, isDrawn: false);
        (outcome, List<Said> second) = await AuditAsync(reader, "engagement", Engagement(320));
        int changed = Figures(second).Count(f => Figures(first).TryGetValue(f.Key, out string? then) && then != f.Value);
        Assert.True(changed > 0);
        int said = int.Parse(outcome.Single(s => s.Key == "audit.web.changes").Values[0], System.Globalization.CultureInfo.InvariantCulture);
        // What differs by less than is shown differs, too.
        Assert.InRange(said, changed, Figures(second).Count);
        Assert.Equal(said, reader.Page.Split("<tr><th scope=\"row\"><a href=\"#").Length - 1);
        Assert.Contains(second, s => s.Key == "audit.web.changed");
        (outcome, List<Said> third) = await AuditAsync(reader, "engagement", Engagement(320));
        Assert.Equal(["0"], outcome.Single(s => s.Key == "audit.web.changes").Values);
        Assert.DoesNotContain(third, s => s.Key == "audit.web.changed");
        (_, List<Said> list) = await AuditAsync(reader, "files", Followers(), ("protect", "brizelle_officiel"));
        // Two look-alikes, of which one borrows in two ways.
        Assert.Equal(["2"], list.Single(s => s.Key == "audit.web.drill").Values);
        await HandAsync(reader, isDrawn: true);
    }

    private static async Task HandAsync(WebReader reader, bool isDrawn)
    {
        string address = Hand().Match(reader.Page).Value;
        List<Said> said = await reader.ReadAsync(address);
        Assert.Equal(!isDrawn, said.Exists(s => s.Key == "audit.hand.none"));
        Assert.DoesNotContain(said, s => s.Key == "audit.hand.result");
        Assert.Equal(isDrawn ? 50 : 0, reader.Page.Split("value=\"unsure\"").Length - 1);
        if (!isDrawn) return;
        await reader.PostAsync(address, ("a0", "unsure"), ("a1", "unsure"));
        Assert.DoesNotContain(reader.Said(), s => s.Key == "audit.hand.result");
        await reader.PostAsync(address, ("a0", "yes"), ("a1", "no"), ("a2", "no"), ("a3", "unsure"));
        Assert.Equal(["1", "3"], reader.Said().Single(s => s.Key == "audit.hand.result").Values.Take(2));
    }

    private static async Task<(List<Said> Outcome, List<Said> Page)> AuditAsync(WebReader reader, string field, string csv, params (string Name, string Value)[] more)
    {
        await reader.GetAsync("/cases/page/audits");
        MultipartFormDataContent form = new() { { new StringContent(reader.Token()), "form_token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), field, "made.csv" } };
        foreach ((string name, string value) in more) form.Add(new StringContent(value), name);
        await reader.SendAsync("/cases/page/audits", form);
        await reader.WaitAsync();
        List<Said> outcome = reader.Said();
        await reader.GetAsync("/cases/page/audits");
        // The newest stands first.
        await reader.GetAsync(Audit().Match(reader.Page).Value);
        return (outcome, AuditSaid.OfPage(reader.Page));
    }

    private static int Answered(List<Said> page) => 9 - new AuditSeen(new AuditCase("page"), page).Silent.Count;

    private static Dictionary<string, string> Figures(List<Said> page) => page.Where(AuditSaid.IsFigure).ToDictionary(s => s.Key, s => s.Values[0]);

    private static string Engagement(int rows) =>
        "account,page,post,date\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{(i < 300 ? $"fan{i * i % 97}" : $"once{i}")},ours,post{i % 12},2025-03-{1 + (i / 12):00} {i * 2 % 24:00}:00:00\n"));

    private static string Followers() => "username,bio,verified,followers,following\n"
        + "brizelle_officiel,We are the one and only maker of this drink,yes,9000,10\nbrizelle_0fficiel,We are the one and only maker of this drink,no,3,900\nbrizelle_officiell,hello there,no,3,900\n"
        + string.Concat(Enumerable.Range(0, 70).Select(i => $"reader{(char)('a' + (i % 26))}{(char)('a' + (i / 26))},about {i},no,{i},{i * 2}\n"));

    [GeneratedRegex("/cases/page/audits/[0-9-]+/hand-check")]
    private static partial Regex Hand();

    [GeneratedRegex("/cases/page/audits/20[0-9-]+")]
    private static partial Regex Audit();
}
