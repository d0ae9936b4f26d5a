using CoordDetect.Core.Audit.Records;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>Exports of engagement in which something is to be found, and such in which nothing is.</summary>
internal static class EngagementCases
{
    private const long Day = AuditCase.Day, Start = 20_000 * Day;

    public static IEnumerable<AuditCase> All() => [.. Fans(), .. Given(), .. Spoken(), .. Agencies()];

    private static IEnumerable<AuditCase> Fans()
    {
        // The posts of a page are its own; who engaged with them and when is all that is known, or not even when.
        yield return new AuditCase("one page") { Deeds = [.. Enumerable.Range(0, 300).Select(i => new EngagementEntry { Account = $"fan{i * i % 97}", Page = "p0", Post = $"{i % 12}" })], Tied = ["fan0", "fan4", "nobody"] };
        yield return new AuditCase("two pages") { Deeds = [.. Enumerable.Range(0, 300).Select(i => new EngagementEntry { Account = $"fan{i * i % 97}", Page = $"p{i % 2}", Post = $"{i % 12}", At = Start + (i * Day) })] };
        yield return new AuditCase("first again and again")
        {
            Deeds =
            [
                .. from post in Enumerable.Range(0, 36)
                   from i in Enumerable.Range(0, 18)
                   select new EngagementEntry
                   {
                       Account = i == 0 ? $"early{post % 3}" : $"fan{((post * 41) + (i * 17)) % 211}",
                       Page = "p0",
                       Post = $"{post}",
                       PostedAt = Start + (post * Day),
                       At = Start + (post * Day) + (i == 0 ? 60 : 900 + (i * 1_000)),
                   },
            ],
            Early = 3,
        };
    }

    private static IEnumerable<AuditCase> Given()
    {
        // Everybody engages with the next one's posts, and ten pairs with each other's.
        EngagementEntry[] chain = [.. Enumerable.Range(0, 200).Select(i => new EngagementEntry { Account = $"a{i}", Page = "p0", Post = $"by{(i + 1) % 200}", Author = $"a{(i + 1) % 200}" })];
        yield return new AuditCase("a chain") { Deeds = chain };
        yield return new AuditCase("ten pairs") { Deeds = [.. chain, .. Enumerable.Range(0, 10).Select(i => new EngagementEntry { Account = $"a{(i * 10) + 1}", Page = "p0", Post = $"by{i * 10}", Author = $"a{i * 10}" })], Mutual = 10 };
        yield return new AuditCase("a reader of authors") { Deeds = [.. Enumerable.Range(0, 30).Select(i => new EngagementEntry { Account = $"reader{i % 3}", Page = "p0", Post = $"{i}", Author = $"author{i}" })] };
        yield return new AuditCase("a ring")
        {
            Deeds =
            [
                .. Enumerable.Range(0, 1_500).Select(i => new EngagementEntry { Account = $"fan{i * 7_919 % 1_009}", Page = "p0", Post = $"{i * 104_729 % 200}" }),
                .. from member in Enumerable.Range(0, 8) from post in Enumerable.Range(0, 15) select new EngagementEntry { Account = $"ring{member}", Page = "p0", Post = $"{post * 13}" },
            ],
            Rings = [8],
        };
    }

    private static IEnumerable<AuditCase> Spoken()
    {
        // Of three who are always the first, two follow the one who opens the post within minutes.
        yield return Begun("nobody begins", 0) with { Pushed = (0, 0) };
        yield return Begun("one begins", 1) with { Pushed = (1, 0) };
        yield return Begun("three begin", 3) with { Pushed = (3, 30), Early = 2 };
        yield return new AuditCase("critics")
        {
            Deeds =
            [
                .. Enumerable.Range(0, 600).Select(i => new EngagementEntry { Account = $"guest{i}", Page = "p0", Post = $"{i % 9}", At = Start + (i * Day / 2), Rating = (byte)(i % 40 == 7 ? 2 : 5), Text = $"all is well, number {i}" }),
                .. Enumerable.Range(0, 30).Select(i => new EngagementEntry { Account = $"critic{i}", Page = "p0", Post = "1", At = Start + (150 * Day) + (i * 60), Rating = 1, Text = $"never again, says {i}" }),
            ],
            Hostile = (30, 1),
        };
        yield return new AuditCase("a shop")
        {
            Deeds = [.. Enumerable.Range(0, 60).Select(i => new EngagementEntry
            {
                Account = $"guest{i % 20}", Page = "p0", Post = $"{i % 9}", At = Start + (i * 3_600), Text = i is 4 or 5 or 46 ? $"bought mine at https://shop.example/{i} and am happy" : i % 11 == 3 ? $"this was awful, says {i}" : i % 10 == 0 ? "how nice" : $"words of number {i}",
            })],
        };
        yield return new AuditCase("look-alikes")
        {
            Lists = [new TakenList("list.csv", null, [new("Brizelle_0fficiel"), new("brizel1e.officiel"), new("jean.dupont"), new("brizelle_officiell"), new("real.person") { IsVerified = true }])],
            Protected = ["brizelle_officiel"],
            LookAlikes = (3, 1),
            How = ["letters", "edit"],
        };
    }

    // Topics of fourteen accounts each, of which some are always the first.
    private static AuditCase Begun(string name, int always) => new(name)
    {
        Deeds =
        [
            .. from topic in Enumerable.Range(0, 30)
               from i in Enumerable.Range(0, 14)
               let account = i < always ? $"first{i}" : $"other{(topic * 5) + i}"
               select new EngagementEntry { Account = account, Page = "p", Post = $"t{topic}", At = Start + (topic * Day) + (i * 60), Text = $"word {topic} {i} #topic{(char)('a' + (topic % 26))}{(char)('a' + (topic / 26))}" },
        ],
    };

    private static IEnumerable<AuditCase> Agencies()
    {
        List<EngagementEntry> clients = [];
        for (int page = 0; page < 5; page++)
        {
            for (int fan = 0; fan < 300; fan++) clients.Add(new EngagementEntry { Account = $"fan{page}-{fan}", Page = $"p{page}", Post = $"p{page}-{fan % 20}" });
            for (int visitor = 0; visitor < 8; visitor++) clients.Add(new EngagementEntry { Account = $"fan{(page + 1) % 5}-{visitor}", Page = $"p{page}", Post = $"p{page}-1" });
            for (int profile = 0; profile < 10; profile++) clients.Add(new EngagementEntry { Account = $"profile-{profile}", Page = $"p{page}", Post = $"p{page}-{profile}" });
        }
        string[] profiles = [.. Enumerable.Range(0, 10).Select(p => $"profile-{p}")];
        yield return new AuditCase("shared profiles") { Deeds = clients, Shared = profiles, SharedPages = 5 };
        yield return new AuditCase("shared and named") { Deeds = clients, Shared = profiles, SharedPages = 5, Report = new AgencyReport([new(Start, "p0", null, null, 40)], [.. profiles.Take(7), "gone"]) };
        EngagementEntry[] timed = [.. Enumerable.Range(0, 300).Select(i => new EngagementEntry { Account = $"fan{i * i % 97}", Page = $"p{i % 3}", Post = $"{i % 12}", At = Start + (i % 10 * Day) })];
        AgencyDay[] days = [new(Start, "P0", 1, null, 10), new(Start + Day, "p1", null, null, 90), new(Start + (2 * Day), "", null, null, 31), new(Start + (3 * Day), "p0", 2, 700, null), new(Start + (4 * Day), "elsewhere", null, null, 5)];
        yield return new AuditCase("a report") { Deeds = timed, Report = new AgencyReport(days, ["FAN0", "fan1", "gone", "fan1"]), Tied = ["fan4"] };
        yield return new AuditCase("profiles only") { Deeds = [.. timed.Where(d => d.Page != "p2")], Report = new AgencyReport([], ["fan0", "gone"]) };
        yield return new AuditCase("a report alone") { Report = new AgencyReport(days, []) };
    }
}
