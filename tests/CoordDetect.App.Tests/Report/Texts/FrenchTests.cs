using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using Xunit;

namespace CoordDetect.App.Tests.Report.Texts;

/// <summary>French as it is written: no passé simple, no word that presupposes guilt, spaces that do not break, plurals that agree.</summary>
public sealed partial class FrenchTests
{
    public static TheoryData<string, string> Texts
    {
        get
        {
            TheoryData<string, string> texts = [];
            TextTable table = TextTable.Of(ReportLanguage.French);
            foreach (string key in table.Keys) texts.Add(key, table[key]);
            using Stream stream = typeof(MessageBook).Assembly.GetManifestResourceStream("CoordDetect.App.Messages.fr.json")!;
            foreach ((string english, string french) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) texts.Add(english, french);
            return texts;
        }
    }

    [Fact]
    public void Texts_Presuppose_NoGuilt() => Assert.Empty(Found(Presupposing()));

    [Fact]
    public void Texts_AreWritten_WithoutPasséSimple() => Assert.Empty(Found(PasséSimple()));

    [Fact]
    public void Punctuation_Double_HasAnUnbreakableSpaceBefore() => Assert.Empty(Found(BreakableSpace()));

    [Fact]
    public void Apostrophes_AreTypographic() => Assert.Empty(Found(StraightApostrophe()));

    // What is always many, or a number of a scale.
    [Fact]
    public void Numbers_BeforeANoun_AgreeWithIt()
    {
        string[] always = ["scale.or-objects", "scale.without", "web.erase.several", "web.draft.chance", "web.preview.shown"];
        TextTable table = TextTable.Of(ReportLanguage.French);
        Assert.Empty(table.Keys.Where(k => !k.StartsWith("format.", StringComparison.Ordinal) && !always.Contains(k) && Uncounted().IsMatch(Forms().Replace(table[k], ""))).Select(k => $"{k}: {table[k]}"));
    }

    [Fact]
    public void Numbers_BeforeANounInEnglish_AgreeWithIt()
    {
        string[] always = ["chance.run", "console.shuffled", "web.erase.several"];
        TextTable table = TextTable.Of(ReportLanguage.English);
        Assert.Empty(table.Keys.Where(k => !k.StartsWith("format.", StringComparison.Ordinal) && !always.Contains(k) && UncountedInEnglish().IsMatch(Forms().Replace(table[k], ""))).Select(k => $"{k}: {table[k]}"));
    }

    private static IEnumerable<string> Found(Regex fault) => Texts.Where(t => fault.IsMatch(t.Data.Item2)).Select(t => $"{t.Data.Item1}: {t.Data.Item2}");

    [GeneratedRegex(@"\ben cause\b|\binnocen|\bconstats?\b|\bcoupable|\bmenteu|\bbots?\b|\bfaux comptes?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Presupposing();

    [GeneratedRegex(@"\b(fut|fus|furent|eut|eurent|fit|firent|vit|virent|prit|prirent|mirent|vinrent|(?!gèrent|diffèrent)\w+èrent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PasséSimple();

    // Addresses, and the words that a search takes, have colons of their own, and forms of dates percent signs.
    [GeneratedRegex(@"[ ](?:[:;!?»]|%(?!\p{L}))|«[ ]|[\p{L}\p{N})}][!?;»]|(?<!account|thread|site)(?<=\p{L}):(?= )")]
    private static partial Regex BreakableSpace();

    [GeneratedRegex(@"\b(?:l|d|n|s|c|j|qu)'\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@"\{\w+\|[^}]*\}")]
    private static partial Regex Forms();

    // Words that end in s and are no plural, and what is a rate or a share.
    [GeneratedRegex(@"\{(?!all\b|end\b|column\b)\w+\}[ \u00a0](?!times\b|less\b|is\b|was\b|as\b|has\b|others\b|its\b|across\b|holds\b|stands\b)\p{Ll}+s\b")]
    private static partial Regex UncountedInEnglish();

    // "fois", "plus" and the like do not change.
    [GeneratedRegex(@"\{(?!all\b|share\b|rate\b|half\b|end\b|pages\b)\w+\}[ \u00a0](?!fois\b|plus\b|dans\b|des\b|autres\b|sous\b|premières coïncidences sur)\p{Ll}+s\b")]
    private static partial Regex Uncounted();
}
