using System.Xml.Linq;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Architecture;

/// <summary>Who may reference whom: the table in the README's map of the house.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["CoordDetect.Core"] = ([], ["QuikGraph"]),
        ["CoordDetect.Collect"] = (["CoordDetect.Core"], ["AngleSharp", "CsvHelper", "ExcelDataReader", "MimeKit", "Polly.Core"]),
        ["CoordDetect.Index"] = (["CoordDetect.Core"], ["Lucene.Net", "Lucene.Net.Analysis.Common", "Lucene.Net.Highlighter", "Lucene.Net.ICU"]),
        ["CoordDetect.Storage"] = (["CoordDetect.Core"], ["Microsoft.Data.Sqlite", "Npgsql"]),
        ["CoordDetect.App"] = (["CoordDetect.Core", "CoordDetect.Collect", "CoordDetect.Index", "CoordDetect.Storage"], ["System.CommandLine", "Spectre.Console", "MiniExcel", "Cronos", "Hangfire.Core", "Hangfire.AspNetCore", "Hangfire.InMemory", "Hangfire.PostgreSql",
            "Microsoft.OpenApi", "MailKit", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore", "OpenTelemetry.Instrumentation.Runtime", "OpenTelemetry.Exporter.Prometheus.AspNetCore"]),
    };

    [Fact]
    public void Projects_AsTheyStand_ReferenceOnlyWhatTheTableAllows()
    {
        foreach ((string project, (string[] projects, string[] packages)) in Allowed)
        {
            XDocument file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
            string[] referenced = [.. file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
            string[] used = [.. file.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)];
            Assert.Empty(referenced.Except(projects));
            Assert.Empty(used.Except(packages));
        }
    }

    [Fact]
    public void Source_AsItStands_HasNoProjectOutsideTheTable()
    {
        string[] projects = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!)];
        Assert.Equal(Allowed.Keys.Order(), projects.Order());
    }
}
