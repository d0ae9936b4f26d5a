using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Runs;

/// <summary>A run as it is kept.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Version">The version of CoordDetect.</param>
/// <param name="CorpusSha256">The digest of the corpus that it read.</param>
/// <param name="Watermark">How far the case had come.</param>
/// <param name="Comments">How many comments it read.</param>
/// <param name="Accounts">Of how many accounts.</param>
/// <param name="Edges">How many edges it found.</param>
/// <param name="FindingsByConfidence">Findings at each confidence, from inconclusive up.</param>
/// <param name="RunJson">The record of the run as <c>run.json</c> has it: options, versions of signals, counts, timings.</param>
/// <param name="Scope">The part of the case that it looked at; null where it was all of it.</param>
public sealed record RunEntry(
    long Id, DateTimeOffset Started, DateTimeOffset Finished, string Version, string CorpusSha256, CaseWatermark Watermark,
    long Comments, long Accounts, long Edges, IReadOnlyList<long> FindingsByConfidence, string RunJson, CommentScope? Scope = null)
{
    /// <summary>All findings.</summary>
    public long Findings => FindingsByConfidence.Sum();
}
