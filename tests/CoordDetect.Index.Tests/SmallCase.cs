using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Index.Cases;

namespace CoordDetect.Index.Tests;

/// <summary>A case that lives in memory: what an index is made from, and what it must agree with.</summary>
internal sealed class SmallCase(IndexOptions options)
{
    private readonly SortedDictionary<long, (long Account, string? Text, int Edited)> _comments = [];
    private readonly HashSet<long> _erased = [];
    private int _version;
    private long _indexed;
    private long _erasedKnown;
    private IndexMark? _from;

    public IReadOnlyCollection<long> Erased => _erased;

    public int Count => _comments.Count;

    public IndexMark Mark => new("memory", _comments.Count == 0 ? 0 : _comments.Keys.Max(), _version, _erased.Count, $"{(_comments.Count == 0 ? 0 : _comments.Keys.Max())}");

    public long Add(long account, string text)
    {
        long id = _comments.Count + 1;
        _comments[id] = (account, _erased.Contains(account) ? null : text, 0);
        return id;
    }

    public void Edit(long id, string text)
    {
        if (_erased.Contains(_comments[id].Account)) return;
        _comments[id] = (_comments[id].Account, text, ++_version);
    }

    public void Erase(long account)
    {
        _erased.Add(account);
        foreach ((long id, (long who, _, int edited)) in _comments.ToArray())
            if (who == account) _comments[id] = (who, null, edited);
    }

    /// <summary>Brings an index up to date by what came since the last time.</summary>
    public IndexGrowth Feed(CaseIndex index, int knownVersion)
    {
        long from = _indexed;
        TextBatch batch = Batch(_comments.Where(c => c.Key > from || c.Value.Edited > knownVersion).Select(c => c.Key));
        IReadOnlyCollection<long> erased = _erased.Count > _erasedKnown ? [.. _erased] : [];
        IndexGrowth growth = index.Take(batch, erased, Batch, _from!, Mark, 2, CancellationToken.None)!;
        _from = Mark;
        (_indexed, _erasedKnown) = (Mark.Comment, _erased.Count);
        return growth;
    }

    public void MakeAnew(CaseIndex index)
    {
        index.MakeAnew(Batch(_comments.Keys), Mark, 2, CancellationToken.None);
        _from = Mark;
        (_indexed, _erasedKnown) = (Mark.Comment, _erased.Count);
    }

    public int Version => _version;

    public TextBatch Batch(IEnumerable<long> ids)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        List<long> comments = [], accounts = [];
        foreach (long id in ids)
        {
            builder.Add(new Comment { CommentId = $"{id}", Account = $"a{_comments[id].Account}", Text = _comments[id].Text });
            comments.Add(id);
            accounts.Add(_comments[id].Account);
        }
        return new TextBatch(builder.Build(), comments, accounts);
    }

    /// <summary>The families by the exact join of everything at once: sets of comment ids.</summary>
    public string[] ExactFamilies()
    {
        TextBatch all = Batch(_comments.Keys);
        TokenizedCorpus tokens = TokenizedCorpus.Build(all.Corpus, options.Cutting.EachOnItsOwn(), 2, CancellationToken.None);
        TextFamilies families = TextFamilies.Find(all.Corpus, tokens, options.Families, 2, CancellationToken.None);
        return [.. Enumerable.Range(0, families.FamilyCount)
            .Select(f => string.Join(',', families.MembersOf(f).ToArray().Select(c => all.Comments[c]).Order())).Order(StringComparer.Ordinal)];
    }

    /// <summary>The families as an index knows them.</summary>
    public static string[] FamiliesOf(CaseIndex index)
    {
        using Reading.IndexReading reading = index.Read()!;
        return [.. reading.Families().GroupBy(f => f.Value).Where(g => g.Count() > 1)
            .Select(g => string.Join(',', g.Select(c => c.Key).Order())).Order(StringComparer.Ordinal)];
    }
}
