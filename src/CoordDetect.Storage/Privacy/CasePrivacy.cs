using System.Globalization;
using System.Text.Json;
using CoordDetect.Core;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Privacy;

/// <summary>Erasure and pseudonyms over the tables of a case.</summary>
internal sealed class CasePrivacy(Database database) : ICasePrivacy
{
    public async Task<Erasure> EraseAccountAsync(long account, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        (string? handle, string site, long scope, bool isErased) = await session.FirstAsync(
            "erasure.account", r => ((string?)r.Text(0), r.Text(1), r.Number(2), r.Flag(3)), cancellation, ("id", account)).ConfigureAwait(false);
        if (handle is null) throw new UserFacingException($"There is no account {account} in this case.");
        if (isErased) return new Erasure(account, handle, 0, 0, 0);
        Pseudonyms pseudonyms = await ReadAsync(session, cancellation).ConfigureAwait(false);
        string pseudonym = pseudonyms.OfAccount(site, handle);
        int versions = await session.ExecuteAsync("erasure.clear-versions", cancellation, ("id", account)).ConfigureAwait(false);
        int comments = await session.ExecuteAsync("erasure.clear-comments", cancellation, ("id", account)).ConfigureAwait(false);
        int evidence = await session.ExecuteAsync("erasure.clear-evidence", cancellation, ("id", account)).ConfigureAwait(false);
        await session.ExecuteAsync("erasure.clear-repeats", cancellation, ("id", account)).ConfigureAwait(false);
        await session.ExecuteAsync("erasure.clear-misses", cancellation, ("id", account)).ConfigureAwait(false);
        // A search that is kept, with a run of what it found or by itself, may name the account in any spelling.
        await session.ExecuteAsync("erasure.clear-scopes", cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("erasure.clear-searches", cancellation).ConfigureAwait(false);
        await RedactFindingsAsync(session, account, cancellation).ConfigureAwait(false);
        string quoted = $"%\"account\":{JsonSerializer.Serialize(handle, ErasureJson.Default.String)}%";
        await session.ExecuteAsync("erasure.clear-quotes", cancellation, ("quoted", quoted)).ConfigureAwait(false);
        await session.ExecuteAsync("official.remove", cancellation, ("handle", handle)).ConfigureAwait(false);
        await session.ExecuteAsync("erasure.forget-wording", cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(
            "erasure.clear-account", cancellation, ("id", account), ("pseudonym", pseudonym), ("at", at), ("unknown", UnixTime.Unknown)).ConfigureAwait(false);
        await session.ExecuteAsync("erasure.remember", cancellation, ("digest", pseudonyms.DigestOf(scope, handle)), ("id", account)).ConfigureAwait(false);
        string detail = JsonSerializer.Serialize(new ErasureDetail(account, comments, versions, evidence, reason), ErasureJson.Default.ErasureDetail);
        await CustodyChain.AddAsync(session, CustodyKind.Erased, detail, by, at, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return new Erasure(account, pseudonym, comments, versions, evidence);
    }

    public async Task BlotSourcesAsync(Func<string, string> blot, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        foreach ((long id, string address, string title) in await session.ListAsync("erasure.sources", r => (r.Number(0), r.Text(1), r.Text(2)), cancellation).ConfigureAwait(false))
        {
            if (blot(address) == address && blot(title) == title) continue;
            // Two that were told apart by the name alone stay two.
            string blotted = blot(address) == address ? address : string.Create(CultureInfo.InvariantCulture, $"{blot(address)} ({id})");
            await session.ExecuteAsync("erasure.blot-source", cancellation, ("id", id), ("address", blotted), ("title", title.Length == 0 ? null : blot(title))).ConfigureAwait(false);
        }
        foreach ((long id, string name) in await session.ListAsync("erasure.imports", r => (r.Number(0), r.Text(1)), cancellation).ConfigureAwait(false))
            if (blot(name) != name) await session.ExecuteAsync("erasure.blot-import", cancellation, ("id", id), ("name", blot(name))).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    // The wording of a finding is made of its accounts' own words; nobody can say whose they are, so all of it goes.
    private static async Task RedactFindingsAsync(DatabaseSession session, long account, CancellationToken cancellation)
    {
        foreach ((long run, long finding, string detail) in await session.ListAsync(
            "erasure.findings", r => (r.Number(0), r.Number(1), r.Text(2)), cancellation, ("id", account)).ConfigureAwait(false))
        {
            string redacted = FindingJson.Write(FindingJson.Read(detail) with { Wordings = null });
            await session.ExecuteAsync("erasure.redact-finding", cancellation, ("run", run), ("finding", finding), ("detail", redacted)).ConfigureAwait(false);
        }
    }

    public async Task<Pseudonyms> PseudonymsAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(session, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<long>> ErasedAccountsAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("erasure.remembered", r => r.Number(1), cancellation).ConfigureAwait(false);
    }

    public async Task ScrubAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await FreedPages.EmptyAsync(session, "erasure.rewrite", cancellation).ConfigureAwait(false);
    }

    public async Task<long> ErasedAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("erasure.count", cancellation).ConfigureAwait(false) ?? 0;
    }

    internal static async Task<Pseudonyms> ReadAsync(DatabaseSession session, CancellationToken cancellation) =>
        new((await session.FirstAsync("record.key", r => r.Bytes(0), cancellation).ConfigureAwait(false))!);
}
