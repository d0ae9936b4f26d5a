using System.Text;
using CoordDetect.Collect.Audience;
using CoordDetect.Core;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Audience;

public sealed class AudienceFilesTests
{
    [Fact]
    public void Read_FrenchListInWindows1252_TakesEveryColumn()
    {
        FollowerList list = Followers("Pseudo;Nom affiché;Créé le;Abonné le;Publications;Abonnés;Abonnements;Avatar par défaut\n@Zoé_84;Zoé;03/02/2021;25/03/2025 18:18;12,3 k;1 234;NA;oui\n", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);
        Assert.Equal("Zoé_84", list.HandleOf(0));
        Assert.Equal(new DateTimeOffset(2021, 2, 3, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), list.Created[0]);
        Assert.Equal(new DateTimeOffset(2025, 3, 25, 18, 18, 0, TimeSpan.Zero).ToUnixTimeSeconds(), list.FollowedAt[0]);
        Assert.Equal((12_300, 1_234, -1), (list.Posts[0], list.Followers[0], list.Following[0]));
        Assert.Equal(FollowerMarks.AvatarKnown | FollowerMarks.DefaultAvatar, list.Marks[0]);
    }

    [Fact]
    public void Read_IdsInScientificNotation_AreNotUsedAndSaid()
    {
        AudienceFiles files = Read("user_id,username,created_at\n1.23E+17,anna,2020-01-01\n1.23E+17,berta,2020-01-02\n", "list.csv");
        Assert.Equal(2, files.ToInput().Followers!.Count);
        Assert.Single(files.Warnings);
    }

    [Fact]
    public void Read_TwoSnapshotsOutOfOrder_AreOrderedByTheirNames()
    {
        AudienceFiles files = new();
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "fans-2025-02-01.csv"), "id,handle,posts\n1,anna.neu,5\n2,berta,1\n2,berta,1\n");
        File.WriteAllText(Path.Combine(folder, "fans-2025-01-01.csv"), "id,handle,posts\n1,anna,4\n");
        files.Read(Path.Combine(folder, "fans-2025-02-01.csv"), cancellation: TestContext.Current.CancellationToken);
        files.Read(Path.Combine(folder, "fans-2025-01-01.csv"), cancellation: TestContext.Current.CancellationToken);
        FollowerList list = files.ToInput().Followers!;
        Assert.Equal((2, 1, 1), (list.Count, list.Renamed, list.Snapshots[1].Repeated));
        Assert.Equal(["fans-2025-01-01.csv", "fans-2025-02-01.csv"], list.Snapshots.Select(s => s.Name));
    }

    [Fact]
    public void Read_NameInOtherCaseOrOnlyNowKnown_IsNoRenaming()
    {
        FollowerList list = Followers(
            "snapshot,id,handle\n2025-01-01,1,Anna\n2025-01-01,2,\n2025-01-01,3,carla\n2025-02-01,1,@anna\n2025-02-01,2,berta\n2025-02-01,3,carla.neu\n", Encoding.UTF8);
        Assert.Equal((3, 1), (list.Count, list.Renamed));
    }

    [Fact]
    public void Read_DatesThatMayBeEither_AreRefusedWithWhatToDo()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() => Read("handle,created_at\nanna,03/04/2021\n", "list.csv"));
        Assert.Contains("2025-03-31", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("follower,followed,followed_at,created_at", AudienceKind.Followers)]
    [InlineData("compte;page;publication;type;date;texte", AudienceKind.Engagement)]
    [InlineData("object,account,timestamp", AudienceKind.Engagement)]
    [InlineData("date,abonnés,abonnements", AudienceKind.Counts)]
    [InlineData("date;page;portée;engagements", AudienceKind.Report)]
    [InlineData("date;événement;libellé", AudienceKind.Events)]
    [InlineData("profil", AudienceKind.Profiles)]
    [InlineData("a,b", AudienceKind.None)]
    public void KindOf_Columns_IsTold(string header, AudienceKind kind) => Assert.Equal(kind, AudienceTables.KindOf(header.Split(',', ';')));

    [Fact]
    public void Read_InstagramExport_TakesHandlesAndTimes()
    {
        const string Followers = """{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/anna","value":"anna","timestamp":1700000000}]}""";
        foreach (string text in new[] { $"[\n  {Followers},\n  {Followers.Replace("anna", "berta", StringComparison.Ordinal)}\n]", $$"""{"relationships_followers":[{{Followers}},{{Followers.Replace("anna", "berta", StringComparison.Ordinal)}}]}""" })
        {
            FollowerList list = Read(text, "followers_1.json").ToInput().Followers!;
            Assert.Equal(["anna", "berta"], Enumerable.Range(0, list.Count).Select(list.HandleOf));
            Assert.Equal(1_700_000_000, list.FollowedAt[1]);
        }
    }

    [Fact]
    public void Read_WorkbookOfAnAgency_TakesItsSheetsAndSaysWhatItLeftOut()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "rapport.xlsx");
        File.WriteAllBytes(path, Import.WorkbookTests.Xlsx(
            ("Notes", Row(1, "Bonjour")),
            ("Rapport", Row(1, "Rapport de mars") + Row(3, "Date", "Page", "Portée", "Engagements")
                + "<row r=\"4\"><c r=\"A4\" s=\"1\"><v>45719</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>brizelle</t></is></c><c r=\"C4\"><v>1200</v></c><c r=\"D4\" t=\"inlineStr\"><is><t>1,2 k</t></is></c></row>" + Row(5, "Total", "", "1200", "1200")),
            ("Profils", Row(1, "Profil") + Row(2, "@anna") + Row(3, "@berta"))));
        AudienceFiles files = new();
        files.Read(path, AudienceKind.Report, TestContext.Current.CancellationToken);
        AgencyReport report = files.ToInput().Reported!;
        AgencyDay day = Assert.Single(report.Days);
        Assert.Equal((new DateTimeOffset(2025, 3, 3, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), "brizelle", 1_200L, 1_200L), (day.Day, day.Page, day.Reach!.Value, day.Engagements!.Value));
        Assert.Equal(["anna", "berta"], report.Profiles);
        Assert.Contains(files.Warnings, w => w.Contains("(Notes)", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TitlesAboveTheHeaderAndCommasInBios_AreNoColumns()
    {
        FollowerList list = Followers("Followers of Brizelle\nexported,by,a tool\n\nhandle,bio,created_at\nanna,\"a, b, c\",31/03/2021\nberta,\"x, \"\"y\"\"\",03/04/2021\n", Encoding.UTF8);
        Assert.Equal("x, \"y\"", list.Bios.GetString(1));
        Assert.Equal(new DateTimeOffset(2021, 4, 3, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), list.Created[1]);
    }

    [Fact]
    public void Read_OneFileWithAColumnOfSnapshots_HasAsManySnapshots()
    {
        FollowerList list = Followers("relevé;pseudo;abonnés\n2025-02-01;anna;1,2M\n2025-01-01;anna;12,3 k\n2025-02-01;berta;7\n", Encoding.UTF8);
        Assert.Equal([1, 2], list.Snapshots.Select(s => s.Accounts.Length));
    }

    /// <summary>Twelve posts of one page are not twelve pages; what is only called the thing that was liked may be a page.</summary>
    [Theory]
    [InlineData("account,post,date", 1, 2)]
    [InlineData("compte;publication;date", 1, 2)]
    [InlineData("account,object,date", 2, 2)]
    [InlineData("account,page,date", 2, 2)]
    public void Read_EngagementByWhatWasLiked_TellsPostsFromPages(string header, int pages, int posts)
    {
        char separator = header.Contains(';') ? ';' : ',';
        EngagementLog log = Read($"{header}\nanna,one,2025-03-03\nberta,two,2025-03-03\nanna,two,2025-03-04\n".Replace(',', separator), "likes.csv").ToInput().Engagement!;
        Assert.Equal((pages, posts), (log.Pages.Length, log.Posts.Length));
    }

    [Fact]
    public void Read_SomeIdsInScientificNotation_AreNotUsed()
    {
        AudienceFiles files = Read("id;pseudo;publications\n12;anna;1\n1,23E+17;berta;2\n1,23E+17;carla;3\n", "list.csv");
        Assert.Equal(3, files.ToInput().Followers!.Count);
        Assert.Single(files.Warnings);
    }

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    [Fact]
    public void Read_RealFollowerList_ShowsTheLotOf120AndNobodyElseInIt()
    {
        AudienceFiles files = new();
        files.Read(RealCorpora.Require("inputs/tables/followers.csv"), cancellation: TestContext.Current.CancellationToken);
        AuditAnswer audience = AuditRun.Of(files.ToInput(), cancellation: TestContext.Current.CancellationToken).Answers[0];
        Figure lots = Assert.Single(audience.Figures, f => f.Key == "in-lots");
        Assert.Equal(120, lots.Value.Number);
        Assert.Equal(120, audience.Accounts.Count(a => a.Probability >= 0.5));
        Assert.All(audience.Accounts, a => Assert.StartsWith("user", a.Account, StringComparison.Ordinal));
        IReadOnlyList<AuditValue> lot = Assert.Single(audience.Tables.Single(t => t.Key == "lots").Rows);
        Assert.Equal(new DateOnly(2025, 4, 2), DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)lot[4].Number).UtcDateTime));
    }

    private static FollowerList Followers(string text, Encoding encoding) => Read(text, "list.csv", encoding).ToInput().Followers!;

    private static AudienceFiles Read(string text, string name, Encoding? encoding = null)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
        File.WriteAllBytes(path, (encoding ?? Encoding.UTF8).GetBytes(text));
        AudienceFiles files = new();
        files.Read(path);
        return files;
    }
}
