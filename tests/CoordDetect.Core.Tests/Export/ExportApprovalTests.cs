using System.Text;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using CoordDetect.Tests.Samples;

namespace CoordDetect.Core.Tests.Export;

public sealed class ExportApprovalTests
{
    private const string Folder = "tests/CoordDetect.Core.Tests/Export/Approved/";

    public static TheoryData<string> Files => [.. Writers.Keys];

    private static Dictionary<string, Action<Stream, DetectionResult>> Writers { get; } = new()
    {
        ["accounts.csv"] = (s, r) => Text(s, w => AccountsCsv.Write(w, r)),
        ["edges.csv"] = (s, r) => Text(s, w => EdgesCsv.Write(w, r)),
        ["evidence.csv"] = (s, r) => Text(s, w => EvidenceCsv.Write(w, r)),
        ["network.gexf"] = Gexf.Write,
        ["network.graphml"] = GraphMl.Write,
        ["findings.json"] = (s, r) => FindingsJson.Write(s, r, SampleRun.Record(r)),
        ["run.json"] = (s, r) => RunJson.Write(s, SampleRun.Record(r)),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_SmallSample_IsAsApproved(string file) => Approved.Matches(Bytes(file, SmallSample.Build()), Folder + file);

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_SmallSampleTwice_IsByteIdentical(string file) => Assert.Equal(Bytes(file, SmallSample.Build()), Bytes(file, SmallSample.Build()));

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_NothingFound_IsASensibleFile(string file)
    {
        byte[] bytes = Bytes(file, SmallSample.BuildClean());
        Assert.Equal((byte)'\n', file.EndsWith("csv", StringComparison.Ordinal) || file.EndsWith("json", StringComparison.Ordinal) ? bytes[^1] : (byte)'\n');
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(bytes));
    }

    internal static byte[] Bytes(string file, DetectionResult result)
    {
        using MemoryStream stream = new();
        Writers[file](stream, result);
        return stream.ToArray();
    }

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
    }
}
