using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CoordDetect.Core.Findings;
using CoordDetect.Tests.Samples;

namespace CoordDetect.Core.Tests.Export;

public sealed class HostileExportTests
{
    private static DetectionResult Result { get; } = HostileSample.Build();

    [Theory]
    [InlineData("network.gexf", "label")]
    [InlineData("network.graphml", "key")]
    public void Write_HostileNames_IsWellFormedXml(string file, string attribute)
    {
        using MemoryStream stream = new(ExportApprovalTests.Bytes(file, Result));
        XDocument document = XDocument.Load(stream);
        Assert.Contains(document.Descendants(), e => e.Attribute(attribute) is not null);
        Assert.Equal(Result.Edges.Count, document.Descendants().Count(e => e.Name.LocalName == "edge"));
        Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void Write_HostileNames_IsJsonThatKeepsEveryCharacter()
    {
        byte[] bytes = ExportApprovalTests.Bytes("findings.json", Result);
        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(bytes));
        using JsonDocument document = JsonDocument.Parse(bytes);
        string?[] handles = [.. document.RootElement.GetProperty("findings")[0].GetProperty("members").EnumerateArray().Select(m => m.GetProperty("handle").GetString())];
        Assert.Contains(HostileSample.Script, handles);
        Assert.Contains(HostileSample.Escapes, handles);
        Assert.Contains(HostileSample.LongName, handles);
    }

    [Theory]
    [InlineData("accounts.csv", 8)]
    [InlineData("edges.csv", 8)]
    [InlineData("evidence.csv", 10)]
    public void Write_HostileNames_IsCsvWithoutFormulasOrControls(string file, int columns)
    {
        string text = Encoding.UTF8.GetString(ExportApprovalTests.Bytes(file, Result));
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            Assert.DoesNotContain(line, char.IsControl);
            string[] fields = SplitRecord(line);
            Assert.Equal(columns, fields.Length);
            Assert.All(fields, f => Assert.True(f.Length == 0 || !"=+@".Contains(f[0]), f[..Math.Min(40, f.Length)]));
        }
    }

    private static string[] SplitRecord(string line)
    {
        List<string> fields = [""];
        bool quoted = false;
        StringBuilder field = new();
        foreach (char c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields[^1] = field.ToString();
                field.Clear();
                fields.Add("");
            }
            else field.Append(c);
        }
        fields[^1] = field.ToString();
        return [.. fields];
    }
}
