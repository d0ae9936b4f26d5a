using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Evaluation.Baselines;

/// <summary>
/// The simplest thing that anybody would do with a list of near-duplicates: two accounts that share two of them are tied, and whoever is tied is named.
/// Near-duplicates are as the command <c>near-duplicates</c> finds them by default.
/// </summary>
internal static class SharedTexts
{
    /// <summary>What it is called wherever a figure of it stands.</summary>
    public const string Name = "two shared near-duplicate texts tie two accounts";

    private const int Shared = 2;

    /// <summary>The accounts that are tied to somebody.</summary>
    public static IReadOnlySet<int> Members(CommentCorpus corpus)
    {
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), 1, CancellationToken.None);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 1, CancellationToken.None, forPairs: false);
        int[][] accountsOf = [.. Enumerable.Range(0, families.FamilyCount).Select(f => Accounts(corpus, families, f))];
        List<int>[] familiesOf = [.. Enumerable.Range(0, corpus.AccountCount).Select(_ => new List<int>())];
        for (int f = 0; f < accountsOf.Length; f++)
            foreach (int a in accountsOf[f]) familiesOf[a].Add(f);
        HashSet<int> tied = [];
        Dictionary<int, int> partners = [];
        for (int a = 0; a < familiesOf.Length; a++)
        {
            if (familiesOf[a].Count < Shared) continue;
            partners.Clear();
            foreach (int f in familiesOf[a])
                foreach (int b in accountsOf[f])
                    if (b != a) partners[b] = partners.GetValueOrDefault(b) + 1;
            if (partners.Values.Any(n => n >= Shared)) tied.Add(a);
        }
        return tied;
    }

    private static int[] Accounts(CommentCorpus corpus, TextFamilies families, int family)
    {
        HashSet<int> accounts = [];
        foreach (int comment in families.MembersOf(family))
            if (corpus.HasKnownAuthor(comment)) accounts.Add(corpus.AccountOf[comment]);
        return [.. accounts.Order()];
    }
}
