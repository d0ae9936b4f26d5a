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
