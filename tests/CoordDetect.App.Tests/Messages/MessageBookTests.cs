using System.Text.RegularExpressions;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Messages;

/// <summary>Whatever refuses something says it in French too.</summary>
public sealed partial class MessageBookTests
{
    [Fact]
    public void Refusals_AsTheyStandInTheSource_HaveTheirFrench()
    {
        List<string> missing = [];
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
            foreach (Match refusal in Refusals().Matches(File.ReadAllText(file)))
            {
                string said = Sample(refusal.Groups[2].Value, refusal.Groups[1].Success);
                // A message that is put together from others is told by these.
                if (said.Count(char.IsLetter) < 12) continue;
                if (!MessageBook.Has(said)) missing.Add($"{Path.GetFileName(file)}: {said}");
            }
        }
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    // Rooms in which whatever is a sentence reaches people: what is wrong with an archive, a page, a file or the store, what a job came to, what commands are for.
    private static readonly string[] Speakers =
    [
        "ArchiveVerifier.cs", "StoredRecord.cs", "ErasedRecord.cs", "WarcReader.cs", "SalvagingGzip.cs", "CaseVerifier.cs", "EmptyPageNotice.cs", "PageView.cs", "ContentSniffer.cs", "XmlBounds.cs",
        "StoreFaultException.cs", "FollowerList.cs", "ImportReport.cs", "CrawlOptions.cs", "WindowedOptions.cs", "SignalOptions.cs", "ReadOptions.cs", "HostLane.cs", "CaseTexts.cs",
    ];

    [Fact]
    public void Sentences_OfRoomsThatSpeak_HaveTheirFrench()
    {
        List<string> missing = [];
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => Speakers.Contains(Path.GetFileName(f)) || f.EndsWith("Command.cs", StringComparison.Ordinal) || f.EndsWith("Arguments.cs", StringComparison.Ordinal));
        foreach (string file in files)
        {
            foreach (Match literal in Literals().Matches(Comments().Replace(File.ReadAllText(file), "")))
            {
                string said = Sample(literal.Groups[2].Value, literal.Groups[1].Success).Trim();
                // An example may hold a comment in French.
                if (Words().Count(said) >= 4 && !said.Any(c => c is >= 'à' and <= 'ÿ') && MessageBook.Say(said, ReportLanguage.French) == said) missing.Add($"{Path.GetFileName(file)}: {said}");
            }
        }
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    [Fact]
    public void Reasons_WhyLinesAndRecordsAreLeftOut_HaveTheirFrench()
    {
        string import = Path.Combine(Repository.Root, "src", "CoordDetect.Collect", "Import");
        string[] files = Directory.GetFiles(import, "*.cs", SearchOption.AllDirectories);
        IEnumerable<string> said = files.SelectMany(f => Reasons().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)
            .Concat(files.Where(f => Path.GetFileName(f) is "ReasonText.cs" or "LeftOutAdvice.cs").SelectMany(f => Worded().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value));
        Assert.Empty(said.Where(s => s.Contains(' ', StringComparison.Ordinal) && !MessageBook.Has(s)).Distinct());
    }

    [Theory]
    [InlineData("a.csv: there is no such file.", "a.csv\u00a0: ce fichier n’existe pas.")]
    [InlineData("coorddetect: --lang de: write en or fr.", "coorddetect\u00a0: --lang de\u00a0: écrivez en ou fr.")]
    [InlineData("coorddetect: --window 5: write a duration with its unit, such as 90s, 5m, 1h or 2d.", "coorddetect\u00a0: --window 5\u00a0: écrivez une durée avec son unité, comme 90s, 5m, 1h ou 2d.")]
    [InlineData("coorddetect: There is no comment in a.csv (it is empty, or a header alone): nothing was looked for, and no report is written.", "coorddetect\u00a0: Il n’y a aucun commentaire dans a.csv (il est vide, ou n’a qu’un en-tête)\u00a0: rien n’a été cherché, et aucun rapport n’est écrit.")]
    [InlineData("a: b.csv: there is no such file.", "a: b.csv\u00a0: ce fichier n’existe pas.")]
    [InlineData("1 new comments in all", "1 nouveau commentaire en tout")]
    [InlineData("1,234,567 new comments in /data", "1\u202f234\u202f567 nouveaux commentaires dans /data")]
    [InlineData("  x.csv: line 3: no account; name the author's column with --map COLUMN=account.", "  x.csv\u00a0: ligne 3\u00a0: sans compte\u00a0; indiquez la colonne de l’auteur avec --map COLONNE=account.")]
    [InlineData("x.csv (csv): 1 new comments, 5 without a time, 2 by people unknown\n6 new comments in /data", "x.csv (csv)\u00a0: 1 nouveau commentaire, 5 sans heure, 2 de personnes inconnues\n6 nouveaux commentaires dans /data")]
    [InlineData("x.txt (whatsapp): 2 new comments, 3 left out (a notice of the service: 2, no text: 1)", "x.txt (whatsapp)\u00a0: 2 nouveaux commentaires, 3 écartés (un avis du service\u00a0: 2, sans texte\u00a0: 1)")]
    [InlineData("Nobody wrote this.", "Nobody wrote this.")]
    [InlineData("", "")]
    public void Say_InFrench_SpeaksWhatItKnows(string english, string french) => Assert.Equal(french, MessageBook.Say(english, ReportLanguage.French));

    [Fact]
    public void Say_InEnglish_ChangesNothing() => Assert.Equal("a.csv: there is no such file.", MessageBook.Say("a.csv: there is no such file.", ReportLanguage.English));

    [Theory]
    [InlineData("1 new comments in all", "1 new comment in all")]
    [InlineData("0 new comments in all", "0 new comments in all")]
    [InlineData("1,234 new comments in all", "1,234 new comments in all")]
    [InlineData("x.csv (csv): 1 new comments, 3 without a time\n1 new comments in all", "x.csv (csv): 1 new comment, 3 without a time\n1 new comment in all")]
    public void Say_InEnglish_CountsOne(string said, string shown) => Assert.Equal(shown, MessageBook.Say(said, ReportLanguage.English));

    [Theory]
    [InlineData("t.csv: no column is recognised as the account. Columns found: a, b. Name it with --map COLUMN=account.", "t.csv: no column is recognised as the account. Columns found: a, b. Say below what each column holds.")]
    [InlineData("t.csv: the format is not recognised. Known formats: csv, jsonl; name one with --format, or say which column is which with --map COLUMN=FIELD.", "t.csv: the format is not recognised. Known formats: csv, jsonl. Say below what each column holds.")]
    [InlineData("The note is empty.", "The note is empty.")]
    public void WebMessage_OnAPage_NamesNoOption(string said, string shown)
    {
        Assert.Equal(shown, WebMessage.Say(said, TextTable.Of(ReportLanguage.English)));
        Assert.DoesNotContain("--", WebMessage.Say(said, TextTable.Of(ReportLanguage.French)), StringComparison.Ordinal);
    }

    [GeneratedRegex("""(?<!["\\])(\$)?"((?:[^"\\{\n]|\\.|\{(?:[^{}"\n]|"[^"\n]*"|\{[^}\n]*\})*\})*)"(?!["])""")]
    private static partial Regex Literals();

    [GeneratedRegex("^ *//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<![\w.-])[a-z]{2,}(?![\w.-])")]
    private static partial Regex Words();

    [GeneratedRegex("""(?:LeaveOut|Out\(log,|Warn)\(?\s*"([^"{]+)\x22""")]
    private static partial Regex Reasons();

    [GeneratedRegex("""=> "([^"]+)\x22""")]
    private static partial Regex Worded();

    // The literal with something in each of its holes.
    private static string Sample(string literal, bool isInterpolated)
    {
        string text = Regex.Unescape(literal.Replace("\\\"", "\"", StringComparison.Ordinal));
        if (!isInterpolated) return text;
        int depth = 0, hole = 0;
        System.Text.StringBuilder said = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (depth == 0 && text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i]) said.Append(text[i++]);
            else if (text[i] == '{' && depth++ == 0) said.Append('\u2039').Append(hole++).Append('\u203a');
            else if (text[i] == '}') depth--;
            else if (depth == 0) said.Append(text[i]);
        }
        return said.ToString();
    }

    [GeneratedRegex("""UserFacingException\(\s*(?:string\.Create\(CultureInfo\.InvariantCulture,\s*)?(\$)?"((?:[^"\\{]|\\.|\{(?:[^{}"]|"[^"]*"|\{[^}]*\})*\})*)"(?!\s*[?+])""")]
    private static partial Regex Refusals();
}
