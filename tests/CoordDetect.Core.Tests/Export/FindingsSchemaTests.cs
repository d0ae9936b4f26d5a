using System.Text.Json;
using CoordDetect.Tests;
using CoordDetect.Tests.Samples;

namespace CoordDetect.Core.Tests.Export;

public sealed class FindingsSchemaTests
{
    private static JsonElement Schema { get; } =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "findings.schema.json"))).RootElement;

    [Theory]
    [InlineData("small")]
    [InlineData("clean")]
    [InlineData("hostile")]
    public void FindingsJson_AnySample_FollowsItsSchema(string sample)
    {
        byte[] json = ExportApprovalTests.Bytes("findings.json", sample switch
        {
            "small" => SmallSample.Build(),
            "clean" => SmallSample.BuildClean(),
            _ => HostileSample.Build(),
        });
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Empty(new SchemaCheck(Schema).Problems(document.RootElement));
    }

    [Fact]
    public void SchemaCheck_WrongDocument_FindsTheProblems()
    {
        using JsonDocument document = JsonDocument.Parse("""{"format":"other","findings":[{"confidence":"sure"}],"surplus":1}""");
        IReadOnlyList<string> problems = new SchemaCheck(Schema).Problems(document.RootElement);
        Assert.Contains(problems, p => p.StartsWith("$.format", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("$.findings[0].confidence", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("surplus", StringComparison.Ordinal));
    }
}
