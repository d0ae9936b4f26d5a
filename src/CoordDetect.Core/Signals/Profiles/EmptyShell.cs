using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Profiles;

/// <summary>
/// The account is a name and next to nothing else: one or two comments in this corpus, no description, no picture or one that many use. A property of an
/// account, not a tie: it is shown beside accounts that something else ties. Told only on sites that show descriptions or pictures of others.
/// </summary>
public sealed class EmptyShell(EmptyShellOptions options) : ISignal
{
    // A picture that so many accounts of a site use is the site's, not theirs.
    private const int DefaultPictureAccounts = 10;

    /// <inheritdoc/>
    public string Id => "empty-shell";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Profiles;

    /// <inheritdoc/>
    public bool IsSupporting => true;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        Account[] accounts = [.. Enumerable.Range(0, corpus.AccountCount).Select(corpus.AccountAt)];
        Dictionary<string, int> users = accounts.Where(a => a.Avatar is not null).CountBy(a => AvatarAddress.Key(a.Avatar)!).ToDictionary(StringComparer.Ordinal);
        HashSet<int> telling = [.. Enumerable.Range(0, accounts.Length).Where(a => HasProfile(accounts[a], users)).Select(corpus.SiteOfAccount)];
        int[] comments = new int[accounts.Length];
        foreach (int account in corpus.AccountOf) comments[account]++;
        bool[] empty = [.. Enumerable.Range(0, accounts.Length).Select(a =>
            !corpus.IsUnknown(a) && comments[a] <= options.MostComments && telling.Contains(corpus.SiteOfAccount(a)) && !HasProfile(accounts[a], users))];
        return new PropertyTrace(empty, telling.Count > 0);
    }

    private static bool HasProfile(Account account, Dictionary<string, int> users) =>
        account.Bio is not null || (AvatarAddress.Key(account.Avatar) is { } picture && users[picture] < DefaultPictureAccounts);
}
