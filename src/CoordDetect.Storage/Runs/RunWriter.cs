using System.Globalization;
using System.Text;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Runs;

/// <summary>Writes one run into the tables of a case, inside one transaction.</summary>
internal sealed class RunWriter(DatabaseSession session, StoredCorpus corpus, DetectionResult result, long run)
{
    private const int MostWordings = 20;
    private const int MostUses = 5_000;
    private readonly Dictionary<int, long> _lasting = [];

    /// <summary>Writes the head of a run and returns its id.</summary>
    public static async Task<long> BeginAsync(
        DatabaseSession session, StoredCorpus corpus, DetectionResult result, RunRecord record, DateTimeOffset started, DateTimeOffset finished, CancellationToken cancellation)
    {
        using MemoryStream json = new();
        RunJson.Write(json, record);
        RunCounts counts = record.Counts;
        return await session.NumberAsync(
            "runs.add", cancellation, ("started", started), ("finished", finished), ("version", record.Version), ("sha256", corpus.Sha256),
            ("comment", corpus.Watermark.Comment), ("edit", corpus.Watermark.Version), ("comments", counts.Comments), ("accounts", counts.Accounts),
            ("edges", result.Edges.Count), ("confidences", string.Join(' ', counts.FindingsByConfidence)), ("shuffled", result.Shuffled.Runs),
            ("json", Encoding.UTF8.GetString(json.ToArray())), ("scope", CommentScopeJson.Write(corpus.Scope))).ConfigureAwait(false) ?? 0;
    }

    /// <summary>Writes findings with their members; matches them with those before.</summary>
    public async Task WriteFindingsAsync(CancellationToken cancellation)
    {
        List<KnownFinding> known = await KnownFindings.ReadAsync(session, run, corpus.Scope is null, cancellation).ConfigureAwait(false);
        long[][] groups = [.. result.Findings.Select(AccountsOf)];
        FindingMatch match = FindingMatch.Of(known, groups);
        for (int i = 0; i < result.Findings.Count; i++)
        {
            MatchedFinding found = match.Found[i];
            long id = found.Id ?? await session.NumberAsync("findings.add", cancellation, ("run", run)).ConfigureAwait(false) ?? 0;
            _lasting[result.Findings[i].Number] = id;
            // What only a part of the case showed before is new to the case.
            if (known.Any(k => k.Id == found.Id && k.OnlyInParts) && corpus.Scope is null) found = found with { Change = FindingChange.New };
            if (corpus.Scope is null) await session.ExecuteAsync("findings.seen", cancellation, ("id", id), ("run", run)).ConfigureAwait(false);
            await WriteFindingAsync(result.Findings[i], id, found, cancellation).ConfigureAwait(false);
            await WriteMembersAsync(result.Findings[i], id, found.JoinedAccounts).ConfigureAwait(false);
        }
        foreach ((long id, int? heir) in match.Gone)
        {
            string into = heir is { } number ? _lasting[result.Findings[number].Number].ToString(CultureInfo.InvariantCulture) : "";
            await session.ExecuteAsync("findings.gone", cancellation, ("run", run), ("id", id), ("into", into), ("gone", FindingChange.Gone)).ConfigureAwait(false);
        }
    }

    /// <summary>Writes edges, evidence and scores.</summary>
    public async Task WriteEvidenceAsync()
    {
        long?[] findingOf = new long?[result.Edges.Count];
        foreach (Finding finding in result.Findings)
            foreach (int edge in finding.Edges) findingOf[edge] = _lasting[finding.Number];
        await using (RowWriter rows = await RowWriter.OpenAsync(
            session, "run_edges", "run_id", "id", "account_a", "account_b", "weight", "q_value", "families", "signals", "objects", "days", "corroborated", "coincidences", "finding_id").ConfigureAwait(false))
        {
            for (int i = 0; i < result.Edges.Count; i++) WriteEdge(rows, i, findingOf[i]);
            await rows.CompleteAsync().ConfigureAwait(false);
        }
        await using (RowWriter rows = await RowWriter.OpenAsync(
            session, "run_evidence", "run_id", "id", "edge_id", "finding_id", "signal", "account_a", "account_b", "object", "comment_a", "comment_b", "delta_seconds",
            "strength", "p_value", "object_key", "standing").ConfigureAwait(false))
        {
            for (int i = 0; i < result.Edges.Count; i++) WriteEvidence(rows, i, findingOf[i]);
            await rows.CompleteAsync().ConfigureAwait(false);
        }
        await WriteScoresAsync().ConfigureAwait(false);
    }

    private long[] AccountsOf(Finding finding) =>
        [.. finding.Members.Where(m => m.Role != MemberRole.Source).Select(m => corpus.AccountIds[m.Account]).Order()];

    private async Task WriteFindingAsync(Finding finding, long id, MatchedFinding found, CancellationToken cancellation)
    {
        FindingRemainder rest = new(finding.Limits, finding.Signals, finding.Explanations, [.. finding.Highlights.Select(h => (long)h + 1)], result.Shuffled.Runs, Wordings(finding), finding.Kind);
        await session.ExecuteAsync(
            "findings.write", cancellation, ("run", run), ("id", id), ("number", finding.Number), ("content", finding.Id), ("confidence", finding.Confidence), ("change", found.Change),
            ("joined", found.JoinedAccounts.Count), ("went", found.Left), ("from", string.Join(' ', found.From)), ("members", finding.Members.Count(m => m.Role == MemberRole.Member)),
            ("accounts", finding.Members.Count(m => m.Role != MemberRole.Source)), ("signals", string.Join(' ', finding.Signals.Select(s => s.Signal))), ("objects", finding.Objects), ("days", finding.Days),
            ("statistic", finding.Statistic), ("chance", finding.ChanceRuns), ("first", finding.First.ToDateTimeOffset()), ("last", finding.Last.ToDateTimeOffset()),
            ("detail", FindingJson.Write(rest))).ConfigureAwait(false);
    }

    private StoredWording[] Wordings(Finding finding) =>
        [.. finding.Wordings.Take(MostWordings).Select(w => new StoredWording(w.Parts, [.. w.Uses.Take(MostUses).Select(u => new StoredWordingUse(corpus.CommentIds[u.Comment], u.Fillings))], w.Accounts))];

    private async Task WriteMembersAsync(Finding finding, long id, IReadOnlySet<long> joined)
    {
        await using RowWriter rows = await RowWriter.OpenAsync(
            session, "run_members", "run_id", "finding_id", "position", "account_id", "role", "score", "comments", "partners", "joined").ConfigureAwait(false);
        for (int i = 0; i < finding.Members.Count; i++)
        {
            FindingMember member = finding.Members[i];
            long account = corpus.AccountIds[member.Account];
            rows.Row().Add(run).Add(id).Add(i).Add(account).Add((long)member.Role).Add(member.Score).Add(member.Comments).Add(member.Partners).Add(joined.Contains(account) ? 1 : 0).End();
        }
        await rows.CompleteAsync().ConfigureAwait(false);
    }

    private void WriteEdge(RowWriter rows, int index, long? finding)
    {
        EvidenceEdge edge = result.Edges[index];
        IEnumerable<string> signals = Enumerable.Range(edge.EvidenceStart, edge.EvidenceCount).Select(e => result.Evidence[e].Signal).Distinct().Order(StringComparer.Ordinal);
        rows.Row().Add(run).Add(index + 1).Add(corpus.AccountIds[edge.AccountA]).Add(corpus.AccountIds[edge.AccountB]).Add(edge.Weight).Add(edge.QValue)
            .Add(string.Join(' ', edge.Families.Select(ExportNames.Of))).Add(string.Join(' ', signals)).Add(edge.Objects).Add(edge.Days).Add(edge.Corroborated ? 1 : 0)
            .Add(edge.EvidenceCount).Add(finding).End();
    }

    private void WriteEvidence(RowWriter rows, int index, long? finding)
    {
        EvidenceEdge edge = result.Edges[index];
        for (int e = edge.EvidenceStart; e < edge.EvidenceStart + edge.EvidenceCount; e++)
        {
            EvidenceRow row = result.Evidence[e];
            rows.Row().Add(run).Add(e + 1).Add(index + 1).Add(finding).Add(row.Signal).Add(corpus.AccountIds[row.AccountA]).Add(corpus.AccountIds[row.AccountB])
                .Add(row.Object.Replace('\0', '\uFFFD')).Add(corpus.CommentIds[row.CommentA]).Add(corpus.CommentIds[row.CommentB]).Add(row.DeltaSeconds).Add(row.Strength).Add(row.PValue)
                .Add(row.ObjectKey).Add(row.IsStanding ? 1 : 0).End();
        }
    }

    private async Task WriteScoresAsync()
    {
        await using RowWriter rows = await RowWriter.OpenAsync(
            session, "run_scores", "run_id", "rank", "account_id", "score", "finding_id", "role", "comments", "signals").ConfigureAwait(false);
        int rank = 0;
        foreach (AccountScore score in result.Accounts)
        {
            // People unknown are no accounts.
            if (result.Corpus.IsUnknown(score.Account)) continue;
            rows.Row().Add(run).Add(++rank).Add(corpus.AccountIds[score.Account]).Add(score.Score).Add(score.Finding == 0 ? null : _lasting[score.Finding])
                .Add(score.Role is { } role ? (long)role : null).Add(score.Comments).Add(string.Join(' ', score.Signals)).End();
        }
        await rows.CompleteAsync().ConfigureAwait(false);
    }
}
