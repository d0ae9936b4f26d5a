using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Signals;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Report.Texts;

public sealed partial class TextTableTests
{
    private static readonly TextTable English = TextTable.Of(ReportLanguage.English);
    private static readonly TextTable French = TextTable.Of(ReportLanguage.French);

    [Fact]
    public void Tables_BothLanguages_HaveTheSameKeys() => Assert.Equal(English.Keys, French.Keys);

    [Fact]
    public void Tables_BothLanguages_HaveTheSameHoles()
    {
        foreach (string key in English.Keys)
            Assert.Equal($"{key}: {Holes(English[key])}", $"{key}: {Holes(French[key])}");
    }

    [Fact]
    public void Components_EveryKeyTheyName_IsInTheTablesAndNoOtherIs()
    {
        string[] folders = [.. new[] { "Report", "Web", "Runs", "Commands", "DemoSites", "Work", "Jobs" }.Select(room => Path.Combine(Repository.Root, "src", "CoordDetect.App", room))];
        string code = string.Join('\n', folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        HashSet<string> named = [.. Key().Matches(code).Concat(EitherKey().Matches(code)).SelectMany(m => m.Groups.Values.Skip(1)).Select(g => g.Value).Where(k => !k.EndsWith('.'))];
        Assert.DoesNotContain(named, k => !English.Has(k));
        named.UnionWith(AnyKey().Matches(code).Select(m => m.Groups[1].Value).Where(English.Has));
        // Keys that are put together from an id; the tests beside this one see to them.
        string[] families = ["confidence.", "figure.", "run.file.", "family.", "signal.", "explanation.", "outcome.", "limit.", "fact.", "role.", "precision.", "audit.", "rejected.", "reading.", "limits.", "duration.",
            "web.problem.", "web.job.", "web.done.", "web.verdict.", "web.change.", "web.role.", "web.stage.", "web.action.", "web.source.", "web.field.", "web.version.", "web.similar.", "web.custody.", "web.jobs.show.", "web.watch.act.", "web.refused.", "web.option.", "web.repeat.", "web.repeats.sort.", "web.review.order.", "web.list.format.", "web.import.order.", "web.api.", "alert.", "kind."];
        Assert.DoesNotContain(English.Keys, k => !named.Contains(k) && !families.Any(f => k.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void Signals_OfTheCatalog_HaveANameAndAMeaning()
    {
        foreach (ISignal signal in SignalCatalog.All(new SignalOptions()))
        {
            Assert.True(English.Has($"signal.{signal.Id}"), signal.Id);
            Assert.True(English.Has($"signal.{signal.Id}.what"), signal.Id);
        }
    }

    [Fact]
    public void Explanations_AndTheirFacts_HaveTexts()
    {
        string code = Sources("Findings/Explanations/*.cs");
        string[] ids = [.. ExplanationId().Matches(code).Select(m => m.Groups[1].Value).Distinct()];
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(English.Has($"explanation.{id}") && English.Has($"explanation.{id}.what"), id));
        Assert.All(FactName().Matches(code).Select(m => m.Groups[1].Value).Distinct(), name => Assert.True(English.Has($"fact.{name}"), name));
    }

    [Fact]
    public void Limits_OfTheScale_HaveTexts()
    {
        string[] ids = [.. LimitId().Matches(Sources("Findings/ConfidenceJudge.cs")).Select(m => m.Groups[1].Value).Distinct()];
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(English.Has($"limit.{id}"), id));
    }

    [Fact]
    public void ReasonsOfRejection_HaveTexts()
    {
        string code = File.ReadAllText(Path.Combine(Repository.Root, "src", "CoordDetect.Collect", "Import", "ReasonText.cs"));
        string codes = code[code.IndexOf("RejectReason", StringComparison.Ordinal)..code.IndexOf("};", StringComparison.Ordinal)];
        Assert.All(LimitId().Matches(codes).Select(m => m.Groups[1].Value), id => Assert.True(English.Has($"rejected.{id}"), id));
    }

    [Fact]
    public void Confidence_EveryWord_HasAMeaning() => Assert.All(Enum.GetValues<Confidence>(), c =>
        Assert.True(English.Has($"confidence.{ConfidenceScale.Word(c)}") && English.Has($"confidence.{ConfidenceScale.Word(c)}.text")));

    [Fact]
    public void Named_UnknownId_FallsBackOnTheId() => Assert.Equal("brand-new", English.Named("signal", "brand-new"));

    [Fact]
    public void French_Punctuation_KeepsItsSpacesUnbreakable() =>
        Assert.Empty(French.Keys.Where(k => BreakableSpace().IsMatch(French[k])).Select(k => $"{k}: {French[k]}"));

    [Fact]
    public void Texts_BothLanguages_KeepToTheVocabulary() => Assert.All(English.Keys, key =>
        Assert.DoesNotMatch(@"\b(bots?|fake|guilty|trolls?|faux|coupables?)\b", English[key] + " " + French[key]));

    [Theory]
    [InlineData(0, "0 accounts", "0 compte")]
    [InlineData(1, "1 account", "1 compte")]
    [InlineData(2, "2 accounts", "2 comptes")]
    [InlineData(12_345, "12,345 accounts", "12\u202F345 comptes")]
    public void Say_Number_AgreesWithItsNoun(int number, string english, string french)
    {
        Assert.StartsWith("Show " + english.Split(' ')[0] + " more " + english.Split(' ')[1], English.Say("members.more", ("n", number)));
        Assert.StartsWith("Afficher " + french + " de plus", French.Say("members.more", ("n", number)));
    }

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static string Sources(string pattern)
    {
        string folder = Path.Combine(Repository.Root, "src", "CoordDetect.Core", Path.GetDirectoryName(pattern)!);
        return string.Join('\n', Directory.EnumerateFiles(folder, Path.GetFileName(pattern)).Select(File.ReadAllText));
    }

    [GeneratedRegex("(?:T|_?texts)(?:\\.Say\\(\\s*|\\[)\"([a-z.-]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("T\\[[^\\]\"]+ \\? \"([a-z.-]+)\" : \"([a-z.-]+)\"\\]")]
    private static partial Regex EitherKey();

    [GeneratedRegex("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"")]
    private static partial Regex AnyKey();

    [GeneratedRegex("Outcome\\.(?:Of|NotTestable)\\(\"([a-z-]+)\"")]
    private static partial Regex ExplanationId();

    [GeneratedRegex("(?<![A-Za-z])\\(\"([a-z-]+)\", ")]
    private static partial Regex FactName();

    [GeneratedRegex("\"([a-z]+-[a-z-]+)\"")]
    private static partial Regex LimitId();

    [GeneratedRegex("\\{([a-z-]+)")]
    private static partial Regex Hole();

    [GeneratedRegex("[ ](?:[:;!?»%])|«[ ]")]
    private static partial Regex BreakableSpace();
}
