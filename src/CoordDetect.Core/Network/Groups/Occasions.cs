using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// What two or more accounts did alike under one authorship: texts, templates, passages, links, hashtags. Each is an <em>occasion</em>, with the accounts that
/// took part in it (its holders) and the comments of each, as compressed rows both ways. Cost: linear in what the comments hold.
/// </summary>
internal sealed class Occasions
{
    private readonly int[] _start;
    private readonly int[] _account;
    private readonly int[] _commentStart;
    private readonly int[] _comment;
    private readonly OccasionKind[] _kind;
    private readonly int[] _accountStart;
    private readonly int[] _occasionOf;

    private readonly IReadOnlyDictionary<int, int> _repeats;

    /// <param name="occasions">What two accounts or more took part in.</param>
    /// <param name="accounts">How many accounts there are.</param>
    /// <param name="repeats">For each comment in which somebody says again what he said before, the comment in which he said it first.</param>
    public Occasions(IReadOnlyList<Occasion> occasions, int accounts, IReadOnlyDictionary<int, int>? repeats = null)
    {
        _repeats = repeats ?? new Dictionary<int, int>();
        _start = new int[occasions.Count + 1];
        _kind = new OccasionKind[occasions.Count];
        int comments = 0;
        for (int o = 0; o < occasions.Count; o++)
        {
            _start[o + 1] = _start[o] + occasions[o].Accounts.Length;
            _kind[o] = occasions[o].Kind;
            comments += occasions[o].Comments.Length;
        }
        _account = new int[_start[^1]];
        _commentStart = new int[_start[^1] + 1];
        _comment = new int[comments];
        _commentStart[^1] = comments;
        for (int o = 0, at = 0; o < occasions.Count; at += occasions[o].Comments.Length, o++)
        {
            occasions[o].Accounts.CopyTo(_account, _start[o]);
            occasions[o].Comments.CopyTo(_comment, at);
            for (int i = 0; i < occasions[o].Accounts.Length; i++) _commentStart[_start[o] + i] = at + occasions[o].Starts[i];
        }
        (_accountStart, _occasionOf) = ByAccount(accounts);
    }

    /// <summary>How many occasions there are.</summary>
    public int Count => _kind.Length;

    /// <summary>What an occasion is.</summary>
    public OccasionKind this[int occasion] => _kind[occasion];

    /// <summary>The accounts that took part, each once, by account id.</summary>
    public ReadOnlySpan<int> AccountsOf(int occasion) => _account.AsSpan(_start[occasion], _start[occasion + 1] - _start[occasion]);

    /// <summary>The comments with which one of <see cref="AccountsOf"/>, by its place there, took part, in the order of the corpus.</summary>
    public ReadOnlySpan<int> CommentsOf(int occasion, int holder) =>
        _comment.AsSpan(_commentStart[_start[occasion] + holder], CopiesOf(occasion, holder));

    /// <summary>The first of <see cref="CommentsOf"/>.</summary>
    public int FirstOf(int occasion, int holder) => _comment[_commentStart[_start[occasion] + holder]];

    /// <summary>In how many comments one of <see cref="AccountsOf"/> did it.</summary>
    public int CopiesOf(int occasion, int holder) => _commentStart[_start[occasion] + holder + 1] - _commentStart[_start[occasion] + holder];

    /// <summary>The occasions of an account, ascending.</summary>
    public ReadOnlySpan<int> Of(int account) => _occasionOf.AsSpan(_accountStart[account], _accountStart[account + 1] - _accountStart[account]);

    /// <summary>The place of an account among <see cref="AccountsOf"/>, or negative.</summary>
    public int PlaceOf(int occasion, int account) => AccountsOf(occasion).BinarySearch(account);

    /// <summary>The first comment with which an account took part, or -1.</summary>
    public int CommentOf(int occasion, int account) => PlaceOf(occasion, account) is >= 0 and int at ? FirstOf(occasion, at) : -1;

    /// <summary>The first utterance with which one of <see cref="AccountsOf"/>, by its place there, took part that is not among some, or -1. To say a thing five times is one utterance.</summary>
    public int UtteranceOf(int occasion, int holder, HashSet<int> butFor)
    {
        foreach (int comment in CommentsOf(occasion, holder))
            if (_repeats.GetValueOrDefault(comment, comment) is int said && !butFor.Contains(said)) return said;
        return -1;
    }

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

/// <summary>One occasion with its holders, by account id, and the comments of each.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Accounts">The holders, ascending.</param>
/// <param name="Starts">Where the comments of each begin.</param>
/// <param name="Comments">The comments, of one holder after the other, ascending.</param>
internal sealed record Occasion(OccasionKind Kind, int[] Accounts, int[] Starts, int[] Comments)
{
    /// <summary>Groups comments by who posted them.</summary>
    public static Occasion Of(OccasionKind kind, List<(int Account, int Comment)> posted)
    {
        posted.Sort();
        List<int> accounts = [], starts = [];
        for (int i = 0; i < posted.Count; i++)
        {
            if (i > 0 && posted[i].Account == posted[i - 1].Account) continue;
            accounts.Add(posted[i].Account);
            starts.Add(i);
        }
        return new Occasion(kind, [.. accounts], [.. starts], [.. posted.Select(p => p.Comment)]);
    }
}
