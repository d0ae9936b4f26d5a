using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments;

/// <summary>Streams a case into a corpus: names once, then the comments in the order of their ids, as UTF-8 from the database to the columns.</summary>
internal sealed class CorpusReading(Database database, ScopeFilter? part)
{
    private const int ReportEvery = 1 << 14;
    private readonly CorpusBuilder _builder = new();
    private readonly List<long> _comments = [];
    private readonly List<long> _accountOf = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _number = new byte[8];
    private Dictionary<long, ThreadNames> _threads = [];
    private Dictionary<long, AccountNames> _accounts = [];

    public static async Task<StoredCorpus> ReadAsync(Database database, IProgress<long>? progress, CancellationToken cancellation, ScopeFilter? part = null)
    {
        CorpusReading reading = new(database, part);
        using (reading._hash) return await reading.RunAsync(progress, cancellation).ConfigureAwait(false);
    }

    private async Task<StoredCorpus> RunAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        CaseWatermark watermark = await CommentStore.WatermarkAsync(session, cancellation).ConfigureAwait(false);
        long erased = await session.NumberAsync("erasure.count", cancellation).ConfigureAwait(false) ?? 0;
        _threads = (await session.ListAsync("corpus.threads", r => (r.Number(0), new ThreadNames(Utf8(r.Text(1)), Utf8(r.Text(2)), Utf8(r.Text(3)))), cancellation).ConfigureAwait(false))
            .ToDictionary(t => t.Item1, t => t.Item2);
        _accounts = (await session.ListAsync("corpus.accounts", ReadAccount, cancellation).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Names);
        await using (DbCommand command = session.Prepare("corpus.comments", ("last", watermark.Comment)))
        await using (DbDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                Take(reader);
                if (_comments.Count % ReportEvery == 0) progress?.Report(_comments.Count);
            }
        }
        CommentCorpus corpus = _builder.Build();
        return new StoredCorpus(corpus, [.. _comments], AccountIds(corpus), watermark, erased, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private void Take(DbDataReader reader)
    {
        long id = reader.GetInt64(0), account = reader.GetInt64(1);
        ThreadNames thread = _threads[reader.GetInt64(2)];
        if (part is not null && !part.Holds(id, reader.GetInt64(3), thread.Site)) return;
        AccountNames who = _accounts[account];
        CommentRow row = new()
        {
            Platform = thread.Platform,
            Site = thread.Site,
            Thread = thread.Thread,
            Account = who.Handle,
            AccountName = who.Name,
            AccountCreated = who.Created,
            Avatar = who.Avatar,
            Bio = who.Bio,
            PostedAt = UnixTime.ToPostedAt(reader.GetInt64(3), reader.GetInt64(4)),
            Label = (sbyte)reader.GetInt64(5),
            CommentId = Bytes(reader, 6),
            Text = Bytes(reader, 7),
            Object = Bytes(reader, 8),
            Repost = Bytes(reader, 9),
            Links = Bytes(reader, 10),
            Parent = Bytes(reader, 11),
            Url = Bytes(reader, 12),
            Language = Bytes(reader, 13),
            Cluster = Bytes(reader, 14),
        };
        if (!_builder.Add(row)) return;
        _comments.Add(id);
        _accountOf.Add(account);
        Digest(row);
    }

    private void Digest(in CommentRow row)
    {
        Append(row.Platform);
        Append(row.Site);
        Append(row.Thread);
        Append(row.CommentId);
        Append(row.Account);
        Append(row.AccountName);
        Append(row.Avatar);
        Append(row.Bio);
        Append(row.Text);
        Append(row.Object);
        Append(row.Repost);
        Append(row.Links);
        Append(row.Parent);
        Append(row.PostedAt);
        Append(row.AccountCreated);
    }

    private void Append(ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_number, value.Length);
        _hash.AppendData(_number);
        _hash.AppendData(value);
    }

    private void Append(PostedAt time)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_number, (UnixTime.Of(time) * 16) + UnixTime.PrecisionOf(time));
        _hash.AppendData(_number);
    }

    private long[] AccountIds(CommentCorpus corpus)
    {
        long[] ids = new long[corpus.AccountCount];
        ReadOnlySpan<int> accountOf = corpus.AccountOf;
        for (int i = 0; i < accountOf.Length; i++) ids[accountOf[i]] = _accountOf[i];
        return ids;
    }

    private static (long Id, AccountNames Names) ReadAccount(Row row) => (row.Number(0), new AccountNames(
        Utf8(row.Text(1)), Utf8(row.TextOrNull(2)), UnixTime.ToPostedAt(row.Number(3), row.Number(4)), Utf8(row.TextOrNull(5)), Utf8(row.TextOrNull(6))));

    private static byte[] Utf8(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);

    private static byte[] Bytes(DbDataReader reader, int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);

    private sealed record ThreadNames(byte[] Platform, byte[] Site, byte[] Thread);

    private sealed record AccountNames(byte[] Handle, byte[] Name, PostedAt Created, byte[] Avatar, byte[] Bio);
}
