using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>
/// An import: fills one batch while the one before is written. The caller's thread takes bytes in, one other thread talks to the database.
/// </summary>
internal sealed class CommentImport : ICommentImport
{
    private const int MostBytes = 64 << 20;
    private readonly Database _database;
    private readonly ImportRequest _request;
    private readonly TimeProvider _clock;
    private readonly IAsyncDisposable _lock;
    private readonly BatchWriter _writer;
    private readonly Dictionary<UInt128, int> _nameless = [];
    private CommentBatch _filling = new();
    private CommentBatch _spare = new();
    private Task _writing = Task.CompletedTask;
    private bool _closed;

    private readonly int _batchSize;

    private CommentImport(Database database, ImportRequest request, TimeProvider clock, IAsyncDisposable held, BatchWriter writer, long id)
    {
        (_database, _request, _clock, _lock, _writer, Id) = (database, request, clock, held, writer, id);
        _batchSize = Math.Clamp(request.BatchSize, 1, 200_000);
    }

    public long Id { get; }

    public ImportCounts Committed => _writer.Counts;

    public static async Task<CommentImport> BeginAsync(Database database, ImportRequest request, TimeProvider clock, CancellationToken cancellation)
    {
        IAsyncDisposable held = await database.HoldImportsAsync(cancellation).ConfigureAwait(false);
        try
        {
            await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
            long id = await session.NumberAsync(
                "imports.begin", cancellation, ("source", request.Source), ("at", clock.GetUtcNow()), ("name", request.InputName)).ConfigureAwait(false) ?? 0;
            BatchWriter writer = await BatchWriter.OpenAsync(database, session, id, clock, cancellation).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
            return new CommentImport(database, request, clock, held, writer, id);
        }
        catch
        {
            await held.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public bool Add(in CommentRow row) => Add(row, default);

    public bool Add(Comment comment)
    {
        CommentRow row = new()
        {
            Platform = Bytes(comment.Platform),
            Site = Bytes(comment.Site),
            Thread = Bytes(comment.Thread),
            CommentId = Bytes(comment.CommentId),
            Parent = Bytes(comment.Parent),
            Account = Bytes(comment.Account),
            AccountName = Bytes(comment.AccountName),
            Avatar = Bytes(comment.Avatar),
            Bio = Bytes(comment.Bio),
            Text = Bytes(comment.Text),
            Object = Bytes(comment.Object),
            Repost = Bytes(comment.Repost),
            Links = Bytes(comment.Links),
            Url = Bytes(comment.Url),
            Language = Bytes(comment.Language),
            Cluster = Bytes(comment.Label?.Cluster),
            Label = comment.Label is null ? (sbyte)-1 : comment.Label.Coordinated ? (sbyte)1 : (sbyte)0,
            PostedAt = comment.PostedAt,
            AccountCreated = comment.AccountCreated,
        };
        return Add(row, Bytes(comment.Extra));
    }

    public async Task<ImportCounts> CommitAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        Hand();
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        return Committed;
    }

    public async Task<ImportCounts> CompleteAsync(string? inputSha256 = null, long leftOut = 0, CancellationToken cancellation = default)
    {
        ImportCounts counts = await CommitAsync(cancellation).ConfigureAwait(false);
        await _writer.TidyAsync(cancellation).ConfigureAwait(false);
        DateTimeOffset now = _clock.GetUtcNow();
        await using DatabaseSession session = await _database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("imports.complete", cancellation, ("id", Id), ("at", now), ("sha256", inputSha256), ("left", leftOut)).ConfigureAwait(false);
        string detail = JsonSerializer.Serialize(
            new ImportDetail(Id, _request.Source, inputSha256, counts.Added, counts.Edited, counts.Unchanged), ImportJson.Default.ImportDetail);
        await CustodyChain.AddAsync(session, CustodyKind.Imported, detail, "", now, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        _closed = true;
        return counts;
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        try
        {
            await _writing.ConfigureAwait(false);
        }
        catch (Exception) when (_writing.IsFaulted || _writing.IsCanceled)
        {
            // Whoever added or committed has heard of it; what is committed stays.
        }
        await _lock.DisposeAsync().ConfigureAwait(false);
    }

    private bool Add(in CommentRow row, ReadOnlySpan<byte> extra)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _filling.Append(ExactName.Of(row.Platform));
        _filling.Append(ExactName.Of(row.Site));
        _filling.Append(ExactName.Of(row.Thread));
        _filling.Append(row.CommentId.IsEmpty ? Nameless(row) : ExactName.Of(row.CommentId));
        _filling.Append(ExactName.Of(row.Parent));
        _filling.Append(ExactName.Of(row.Account));
        _filling.Append(row.AccountName);
        _filling.Append(row.Avatar);
        _filling.Append(row.Bio);
        _filling.Append(row.Text);
        _filling.Append(row.Object);
        _filling.Append(row.Repost);
        _filling.Append(row.Links);
        long hash = _filling.HashContent();
        _filling.Append(row.Url);
        _filling.Append(row.Language);
        _filling.Append(row.Cluster);
        _filling.Append(extra);
        _filling.EndRow(new RowFacts(row.PostedAt, row.AccountCreated, row.Label, hash));
        if (_filling.Count >= _batchSize || _filling.Bytes >= MostBytes) Hand();
        return true;
    }

    // Hands the batch to the writer, as soon as that has done with the one before.
    private void Hand()
    {
        _writing.GetAwaiter().GetResult();
        if (_filling.Count == 0) return;
        CommentBatch full = _filling;
        (_filling, _spare) = (_spare, full);
        _filling.Clear();
        _writing = Task.Run(() => WriteAsync(full));
    }

    private async Task WriteAsync(CommentBatch batch)
    {
        await _database.GuardAsync(() => _writer.WriteAsync(batch, CancellationToken.None)).ConfigureAwait(false);
        _request.Committed?.Invoke(_writer.Counts);
    }

    // A comment without an id of its own is known by who said what when, and by how often that came before in this import.
    private ReadOnlySpan<byte> Nameless(scoped in CommentRow row)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, UnixTime.Of(row.PostedAt));
        hash.AppendData(number);
        AppendTo(hash, row.Platform);
        AppendTo(hash, row.Site);
        AppendTo(hash, row.Thread);
        AppendTo(hash, row.Account);
        AppendTo(hash, row.Text);
        AppendTo(hash, row.Object);
        AppendTo(hash, row.Repost);
        byte[] digest = hash.GetHashAndReset();
        UInt128 key = BinaryPrimitives.ReadUInt128LittleEndian(digest);
        int before = _nameless.GetValueOrDefault(key);
        _nameless[key] = before + 1;
        string name = "~" + Convert.ToHexStringLower(digest)[..20];
        return Encoding.ASCII.GetBytes(before == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{before + 1}"));
    }

    private static void AppendTo(IncrementalHash hash, ReadOnlySpan<byte> value)
    {
        hash.AppendData(value);
        hash.AppendData([0xFF]);
    }

    private static byte[] Bytes(string? value) => string.IsNullOrEmpty(value) ? [] : Encoding.UTF8.GetBytes(value);
}
