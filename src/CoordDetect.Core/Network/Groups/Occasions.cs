using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// What two or more accounts did alike under one authorship: texts, templates, passages, links, hashtags. Each is an <em>occasion</em>, with the accounts that
/// took part in it (its holders) and the comment of each, as compressed rows both ways. Cost: linear in what the comments hold.
/// </summary>
internal sealed class Occasions
{
    private readonly int[] _start;
    private readonly int[] _account;
    private readonly int[] _comment;
    private readonly int[] _copies;
    private readonly OccasionKind[] _kind;
    private readonly int[] _accountStart;
    private readonly int[] _occasionOf;

    public Occasions(IReadOnlyList<Occasion> occasions, int accounts)
    {
        _start = new int[occasions.Count + 1];
        for (int o = 0; o < occasions.Count; o++) _start[o + 1] = _start[o] + occasions[o].Holders.Count;
        _account = new int[_start[^1]];
        _comment = new int[_start[^1]];
        _copies = new int[_start[^1]];
        _kind = new OccasionKind[occasions.Count];
        for (int o = 0; o < occasions.Count; o++)
        {
            _kind[o] = occasions[o].Kind;
            for (int i = 0; i < occasions[o].Holders.Count; i++) (_account[_start[o] + i], _comment[_start[o] + i], _copies[_start[o] + i]) = occasions[o].Holders[i];
        }
        (_accountStart, _occasionOf) = ByAccount(accounts);
    }

    /// <summary>How many occasions there are.</summary>
    public int Count => _kind.Length;

    /// <summary>What an occasion is.</summary>
    public OccasionKind this[int occasion] => _kind[occasion];

    /// <summary>The accounts that took part, each once, by account id.</summary>
    public ReadOnlySpan<int> AccountsOf(int occasion) => _account.AsSpan(_start[occasion], _start[occasion + 1] - _start[occasion]);

    /// <summary>The comment of each of <see cref="AccountsOf"/>: its first with it in the order of the corpus.</summary>
    public ReadOnlySpan<int> CommentsOf(int occasion) => _comment.AsSpan(_start[occasion], _start[occasion + 1] - _start[occasion]);

    /// <summary>In how many comments each of <see cref="AccountsOf"/> did it.</summary>
    public ReadOnlySpan<int> CopiesOf(int occasion) => _copies.AsSpan(_start[occasion], _start[occasion + 1] - _start[occasion]);

    /// <summary>The occasions of an account, ascending.</summary>
    public ReadOnlySpan<int> Of(int account) => _occasionOf.AsSpan(_accountStart[account], _accountStart[account + 1] - _accountStart[account]);

    /// <summary>The comment with which an account took part, or -1.</summary>
    public int CommentOf(int occasion, int account) => AccountsOf(occasion).BinarySearch(account) is >= 0 and int at ? CommentsOf(occasion)[at] : -1;

    /// <summary>Bits of surprise that two given accounts both took part: at most those of the wording, and of two out of all coming to what so many came to.</summary>
    public double Strength(int occasion) => Math.Min(_kind[occasion].Bits, 2 * Math.Log2((_accountStart.Length - 1.0) / AccountsOf(occasion).Length));

    private (int[] Start, int[] Occasion) ByAccount(int accounts)
    {
        int[] start = new int[accounts + 1];
        foreach (int account in _account) start[account + 1]++;
        for (int a = 0; a < accounts; a++) start[a + 1] += start[a];
        int[] occasion = new int[_account.Length], fill = (int[])start.Clone();
        for (int o = 0; o < Count; o++)
            foreach (int account in AccountsOf(o)) occasion[fill[account]++] = o;
        return (start, occasion);
    }
}

/// <summary>What an occasion is.</summary>
/// <param name="Signal">The id of the signal that saw it.</param>
/// <param name="Key">Its identity within the signal.</param>
/// <param name="Bits">What it is worth that somebody else comes to the same by themselves, in bits: of wording under the language model; infinite for names, whose worth is how few have them.</param>
/// <param name="IsPickedUp">Whether people pick it up where they write (links, hashtags, shouts of a few words), so that what is usual in a thread is no tie.</param>
/// <param name="Describe">It in words for a person.</param>
internal sealed record OccasionKind(string Signal, long Key, double Bits, bool IsPickedUp, Func<string> Describe)
{
    /// <summary>Whether it is a turn of phrase in comments that differ otherwise.</summary>
    public bool IsPassing { get; init; }
}

/// <summary>One occasion with its holders, by account id, the comment of each, and how many such comments it has.</summary>
internal sealed record Occasion(OccasionKind Kind, IReadOnlyList<(int Account, int Comment, int Copies)> Holders);
