using System.Globalization;
using CoordDetect.Core.Text.Joins;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Updating;

/// <summary>How Lucene is told to write.</summary>
internal static class WriterSettings
{
    /// <summary>The name under which a commit keeps what it was made by.</summary>
    public const string Identity = "made-by";

    /// <summary>The name under which a commit says that the index is to be made again.</summary>
    public const string Incomplete = "incomplete";

    // To be raised with every change of what stands in the index, of how texts are cut, or of what their keys are.
    private const int Version = 2;
    private const int LockMilliseconds = 20_000;

    // Every segment is asked: few of them, even if that costs some writing (13 segments cost eight times the seeks of one).
    private const int SegmentsPerTier = 4;
    private const double SmallSegmentMegabytes = 8;

    public static IndexWriterConfig Of(IndexOptions options, OpenMode mode) => new(LuceneVersion.LUCENE_48, null)
    {
        OpenMode = mode,
        RAMBufferSizeMB = options.BufferMegabytes,
        WriteLockTimeout = LockMilliseconds,
        UseCompoundFile = false,
        Similarity = new Lucene.Net.Search.Similarities.BM25Similarity(),
        MergePolicy = new TieredMergePolicy
        {
            SegmentsPerTier = SegmentsPerTier,
            MaxMergeAtOnce = SegmentsPerTier,
            FloorSegmentMB = SmallSegmentMegabytes,
            MaxMergedSegmentMB = double.MaxValue / (1 << 21),
            ForceMergeDeletesPctAllowed = 0,
            NoCFSRatio = 0,
        },
    };

    /// <summary>What an index is made by: the version of its form, and the options that its content depends on.</summary>
    public static string IdentityOf(IndexOptions options)
    {
        NearDuplicateOptions f = options.Families;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Version} {options.Cutting.LongestWord} {options.Cutting.StripQuotes} {f.Unit} {f.EffectiveShingleSize} {f.Threshold:R} {f.MinimumWords} {f.Containment:R} {f.ContainmentMinimumWords}");
    }
}
