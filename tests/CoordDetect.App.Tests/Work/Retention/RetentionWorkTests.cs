using CoordDetect.App.Tests.Web;
using CoordDetect.App.Work.Retention;
using CoordDetect.Collect.Cases;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Work.Retention;

public sealed class RetentionWorkTests
{
    [Fact]
    public async Task Sweep_CasePastItsDate_DeletesItWithItsFilesAndSaysSo()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        await app.Store.CreateAsync(new NewCase { Name = "old", Purpose = "p", RetainUntil = new DateOnly(2030, 1, 1) });
        await app.Store.CreateAsync(new NewCase { Name = "young", Purpose = "p", RetainUntil = new DateOnly(2031, 1, 1) });
        CaseFolder folder = CaseFolder.Of(app.Data, "old");
        Directory.CreateDirectory(folder.Archive);
        File.WriteAllText(Path.Combine(folder.Archive, "x.warc.gz"), "x");

        await RetentionWork.SweepAsync(app.Store, app.Data, new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal(["young"], (await app.Store.ListAsync()).Select(c => c.Name));
        Assert.False(Directory.Exists(folder.Path));
        Assert.Contains((await app.Store.Audit.ListAsync(new AuditFilter(), new PageRequest())).Items, e => e is { Action: "delete-case", Case: "old" });
    }
}
