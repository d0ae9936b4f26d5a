using CoordDetect.Core.Export;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Export;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-dash", "'-dash")]
    [InlineData("@name", "'@name")]
    [InlineData("＝1", "'＝1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u0001=1", "'=1")]
    [InlineData("\tx", "' x")]
    [InlineData("\rx", "' x")]
    [InlineData("\u001b[31mred\u0000\u009b", "[31mred")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("l'été 🍋", "l'été 🍋")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("x;=HYPERLINK(0)", "\"x;'=HYPERLINK(0)\"")]
    [InlineData("x; \"@y", "\"x;' \"\"@y\"")]
    [InlineData("x|+1", "\"x|'+1\"")]
    [InlineData("x,-1", "\"x,'-1\"")]
    [InlineData("a;;=b;c-d", "\"a;;'=b;c-d\"")]
    public void Text_AnyField_IsQuotedAndHarmless(string? value, string expected) => Assert.Equal(expected + "\n", Line(c => c.Text(value)));

    [Fact]
    public void Number_Fields_StayNumbers() =>
        Assert.Equal("-5,,0.1,1E-300,,\n", Line(c => c.Number(-5L).Number((long?)null).Number(0.1).Number(1e-300).Number(double.NaN).Number(double.NegativeInfinity)));

    [Fact]
    public void Number_UnderAnotherCulture_IsInvariant()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("fr-FR");
            Assert.Equal("1234.5\n", Line(c => c.Number(1234.5)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_AnyStrings_ReadBackAsOneRecordWithoutFormula() => Prop.ForAll<string[]>(fields =>
    {
        if (fields is null || fields.Length == 0) return true;
        string line = Line(c => { foreach (string field in fields) c.Text(field); });
        List<string> read = Parse(line);
        return read.Count == fields.Length && read.All(f => f.Length == 0 || !"=+-@\t\r".Contains(f[0])) && !read.Any(f => f.Any(char.IsControl));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Text_SplitByAnySeparator_GivesNoCellThatStartsAFormula(char separator)
    {
        // Strings that are nothing but what matters here meet every state of such a reader.
        Arbitrary<string[]> hostile = Gen.Elements(',', ';', '\t', '|', '"', '=', '-', '@', ' ', 'x', '\n').ArrayOf().Select(c => new string(c)).ArrayOf().ToArbitrary();
        Prop.ForAll(hostile, fields =>
        {
            string line = Line(c => { foreach (string field in fields) c.Text(field); });
            return Cells(line, separator).All(cell => cell.Trim().Length == 0 || !"=+-@".Contains(cell.Trim()[0]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static string Line(Action<CsvText> write)
    {
        using StringWriter text = new();
        CsvText csv = new(text);
        write(csv);
        csv.EndRecord();
        return text.ToString();
    }

    // What a spreadsheet of another country makes of a line: it splits by its own separator, and a quote counts only where a cell begins with it.
    private static List<string> Cells(string line, char separator)
    {
        List<string> cells = [""];
        bool quoted = false;
        for (int i = 0; i < line.Length - 1; i++)
        {
            if (line[i] == '"' && quoted && line[i + 1] == '"') cells[^1] += line[i++];
            else if (line[i] == '"' && (quoted || cells[^1].Length == 0)) quoted = !quoted;
            else if (line[i] == separator && !quoted) cells.Add("");
            else cells[^1] += line[i];
        }
        return cells;
    }

    // A reader of RFC 4180 for one record.
    private static List<string> Parse(string line)
    {
        Assert.EndsWith("\n", line);
        List<string> fields = [""];
        bool quoted = false;
        for (int i = 0; i < line.Length - 1; i++)
        {
            if (line[i] == '"' && quoted && line[i + 1] == '"') fields[^1] += line[i++];
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) fields.Add("");
            else fields[^1] += line[i];
        }
        Assert.False(quoted);
        return fields;
    }
}
