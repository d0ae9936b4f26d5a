using System.Text;
using BenchmarkDotNet.Attributes;
using CoordDetect.Collect.Import;
using CsvHelper;

namespace CoordDetect.Benchmarks;

/// <summary>What it costs to split CSV into fields: our splitter beside CsvHelper's reader, both over bytes, both counting lines.</summary>
[MemoryDiagnoser]
public class CsvSplitting
{
    private readonly ByteArena _arena = new();
    private byte[] _bytes = [];

    [GlobalSetup]
    public void Write()
    {
        StringBuilder text = new("object_id,account_id,content_id,timestamp_share,text\n");
        for (int i = 0; i < 100_000; i++)
            text.Append($"object{i * 7919 % 10_007},account{i * 31 % 977},content{i},{1_600_000_000 + i},\"some words, a \"\"quote\"\" and {i}\"\n");
        _bytes = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Baseline = true)]
    public long Ours()
    {
        CsvRecords records = new(new MemoryStream(_bytes), (byte)',', 16 << 20);
        long length = 0;
        while (records.TryRead())
        {
            _arena.Reset();
            for (int i = 0; i < records.FieldCount; i++) length += records.Field(i, _arena).Count;
        }
        return length + records.Line;
    }

    [Benchmark]
    public long CsvHelper()
    {
        using global::CsvHelper.CsvReader reader = global::CsvHelper.CsvReader.Create(
            new MemoryStream(_bytes), new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MaxRecordSize = 16 << 20, HasHeader = false });
        long length = 0;
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++) length += reader.GetSpan(i).Length;
        }
        return length + reader.LineNumber;
    }
}
