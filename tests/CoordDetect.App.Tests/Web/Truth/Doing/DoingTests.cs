using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>
/// What the pages say on which people do things is said where it is so and nowhere else. Each scene does things through the pages themselves and says of each page
/// all that should stand there; in the end each text was met on one page where it is so and on the same page where it is not.
/// </summary>
public sealed partial class DoingTests
{
    private static readonly (string Name, Func<PagesLedger, Task> Play)[] Scenes =
    [
        ("sign-in", SignInScenes.PlayAsync), ("cases", CaseScenes.PlayAsync), ("import", ImportScenes.PlayAsync), ("preview", PreviewScenes.PlayAsync), ("jobs", JobScenes.PlayAsync),
        ("watch", WatchScenes.PlayAsync), ("alerts", AlertScenes.PlayAsync), ("settings", SettingsScenes.PlayAsync), ("clock", ClockScenes.PlayAsync), ("tokens", TokenScenes.PlayAsync), ("roles", RoleScenes.PlayAsync), ("faults", FaultScenes.PlayAsync),
    ];

    [Theory]
    [InlineData(ReportLanguage.English, Traits = ["Speed", "Slow"])]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Pages_OnWhichThingsAreDone_SayWhatIsSoAndNothingElse(ReportLanguage language)
    {
        PagesLedger ledger = new(language);
        List<string> broken = [];
        foreach ((string name, Func<PagesLedger, Task> play) in Scenes)
        {
            // One scene that breaks does not hide what is false in the others.
            try
            {
                await play(ledger);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                broken.Add($"{name}: {problem.Message} {problem.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Scenes", StringComparison.Ordinal))}");
            }
        }
        Ledger.AssertNone([.. broken, .. ledger.Faults]);
        Ledger.AssertNone(ledger.Untried().Except(AlwaysSo.Select(k => k + " was never untrue")));
    }

    // Said on every page of their kind: how the page works, and how a chain of custody begins.
    private static readonly string[] AlwaysSo = ["web.import.times.hint", "web.import.many.what", "web.custody.say.begun"];

    [Fact]
    public void Actions_ThatAreWrittenIntoTheLog_HaveTexts()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CoordDetect.App"), "*.cs", SearchOption.AllDirectories)];
        string code = string.Join('\n', files.Select(File.ReadAllText));
        string[] actions = [.. Action().Matches(code).Concat(Kind().Matches(code)).Select(m => m.Groups[1].Value).Distinct()];
        Assert.True(actions.Length > 30);
        TextTable english = TextTable.Of(ReportLanguage.English);
        // What the clock asks for is in no log.
        Ledger.AssertNone(actions.Except(["retention", "alert", "repeats"]).Where(a => !english.Has("web.action." + a)));
        Ledger.AssertNone(Stage().Matches(string.Join('\n', files.Where(f => !f.Contains("Network", StringComparison.Ordinal)).Select(File.ReadAllText))).Select(m => m.Groups[1].Value).Where(s => !english.Has("web.stage." + s)));
    }

    [GeneratedRegex("AuditAsync\\(\"([a-z-]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("KindName = \"([a-z-]+)\"")]
    private static partial Regex Kind();

    [GeneratedRegex("StageProgress\\(\"([a-z ]+)\"")]
    private static partial Regex Stage();
}
