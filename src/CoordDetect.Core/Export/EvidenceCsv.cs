using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>Writes <c>evidence.csv</c>: one record a coincidence.</summary>
public static class EvidenceCsv
{
    /// <summary>Writes the header and one record a coincidence; <c>evidence_id</c> is its row in the table, from 1.</summary>
    public static void Write(TextWriter writer, DetectionResult result)
    {
        AccountLabels labels = new(result.Corpus);
        CsvText csv = new(writer);
        csv.Record("evidence_id", "signal", "account_a", "account_b", "object", "comment_a", "comment_b", "dt_seconds", "strength", "p_value");
        for (int i = 0; i < result.Evidence.Count; i++)
        {
            EvidenceRow row = result.Evidence[i];
            csv.Number(i + 1L)
                .Text(row.Signal)
                .Text(labels[row.AccountA])
                .Text(labels[row.AccountB])
                .Text(row.Object)
                .Text(result.Corpus.CommentIdOf(row.CommentA))
                .Text(result.Corpus.CommentIdOf(row.CommentB))
                .Number(DeltaOf(result.Corpus, row))
                .Number(row.Strength)
                .Number(row.PValue)
                .EndRecord();
        }
    }

    /// <summary>The distance in time of a coincidence, no finer than the coarser of its clocks; null where the coincidence is none of times.</summary>
    internal static long? DeltaOf(CommentCorpus corpus, EvidenceRow row) =>
        row.DeltaSeconds is null ? null : TimeApart.Signed(corpus.PostedAtOf(row.CommentA), corpus.PostedAtOf(row.CommentB));
}
