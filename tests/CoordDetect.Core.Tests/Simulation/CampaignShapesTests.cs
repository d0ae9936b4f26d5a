using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class CampaignShapesTests
{
    [Fact]
    public void Find_EveryName_IsAShapeThatCanBeSimulated() =>
        Assert.All(CampaignShapes.Names, name => Assert.Empty(CampaignShapes.Find(name)!.Validate()));

    [Fact]
    public void Generate_ShortText_MessagesAreShorterThanThoseOfTheSlowCampaign() =>
        Assert.InRange(Copied("short-text").Average(c => c.Text!.Length), 10, 0.7 * Copied(null).Average(c => c.Text!.Length));

    [Fact]
    public void Generate_Burst_WavesFallWithinItsHours()
    {
        Comment[] waves = [.. Of("burst").Where(c => c.Label!.Coordinated && !c.Extra!.Contains("Camouflage", StringComparison.Ordinal))];
        Assert.True(waves.Length > 200);
        Assert.InRange(waves.Max(c => c.PostedAt.UnixSeconds) - waves.Min(c => c.PostedAt.UnixSeconds), 3_600, 6 * 3_600);
    }

    [Fact]
    public void Generate_OneText_EveryPuppetWritesOnceAndNothingElse()
    {
        Comment[] puppets = [.. Of("one-text").Where(c => c.Label!.Coordinated)];
        Assert.Equal(30, puppets.Select(c => (c.Site, c.Account)).Distinct().Count());
        Assert.Equal(30, puppets.Length);
        Assert.DoesNotContain(puppets, c => c.Extra!.Contains("Camouflage", StringComparison.Ordinal));
    }

    [Fact]
    public void Generate_Undated_NothingHasATime() =>
        Assert.All(Of("undated"), c => Assert.False(c.PostedAt.IsKnown || c.AccountCreated.IsKnown));

    [Fact]
    public void Generate_Large_OneAccountInTwenty()
    {
        Comment[] all = [.. Of("large")];
        Assert.Equal(0.05, all.Where(c => c.Label!.Coordinated).Select(c => (c.Site, c.Account)).Distinct().Count() / (double)all.Select(c => (c.Site, c.Account)).Distinct().Count(), 3);
    }

    [Fact]
    public void Generate_ShapeThatChangesNothing_IsTheSlowCampaignToTheLetter()
    {
        SimulationOptions slow = new() { Campaign = new CampaignOptions() };
        Assert.Equal(
            Simulator.Generate(slow).Take(2_000),
            Simulator.Generate(slow with { Times = true, Campaign = slow.Campaign with { Messages = 0, Sentences = 0, BurstHours = 0 } }).Take(2_000));
    }

    private static IEnumerable<Comment> Of(string? shape) =>
        Simulator.Generate((shape is null ? new SimulationOptions { Campaign = new CampaignOptions() } : CampaignShapes.Find(shape)!) with { TellRoles = true });

    private static IEnumerable<Comment> Copied(string? shape) => Of(shape).Where(c => c.Extra!.Contains("Copied", StringComparison.Ordinal));
}
