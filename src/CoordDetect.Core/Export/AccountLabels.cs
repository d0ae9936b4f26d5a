using System.Globalization;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Export;

/// <summary>
/// One name for each account that is unique in the corpus, for files that name an account in a single field: the handle;
/// where two accounts share it, <c>handle@site</c>; where that is taken too, with the platform, and last with the account's number.
/// </summary>
public sealed class AccountLabels
{
    private readonly CommentCorpus _corpus;
    private readonly Utf8Interner _handles = new();
    private readonly Dictionary<int, string> _longer = [];

    /// <summary>Finds the handles that are shared. Linear in the accounts.</summary>
    public AccountLabels(CommentCorpus corpus)
    {
        _corpus = corpus;
        List<int> shared = SharedHandles();
        shared = Resolve(shared, a => $"{corpus.HandleOf(a)}@{Site(a)}");
        shared = Resolve(shared, a => $"{corpus.HandleOf(a)}@{Site(a)} ({corpus.PlatformOfSite(corpus.SiteOfAccount(a))})");
        foreach (int account in shared)
        {
            string label = string.Create(CultureInfo.InvariantCulture, $"{corpus.HandleOf(account)}#{account}");
            while (IsHandle(label)) label += "#";
            _longer[account] = label;
        }
    }

    /// <summary>The name of account <paramref name="account"/>.</summary>
    public string this[int account] => _longer.TryGetValue(account, out string? label) ? label : _corpus.HandleOf(account);

    private string Site(int account) => _corpus.SiteName(_corpus.SiteOfAccount(account));

    private bool IsHandle(string label) => _handles.Find(0, Encoding.UTF8.GetBytes(label)) >= 0;

    private List<int> SharedHandles()
    {
        int[] handleOf = new int[_corpus.AccountCount];
        for (int a = 0; a < handleOf.Length; a++) handleOf[a] = _handles.Intern(0, _corpus.Handles[a]);
        int[] uses = new int[_handles.Count];
        foreach (int handle in handleOf) uses[handle]++;
        return [.. Enumerable.Range(0, handleOf.Length).Where(a => uses[handleOf[a]] > 1)];
    }

    // Keeps the labels that are unique and hands back the accounts whose labels are not.
    private List<int> Resolve(List<int> accounts, Func<int, string> label)
    {
        List<int> left = [];
        foreach (IGrouping<string, int> same in accounts.GroupBy(label, StringComparer.Ordinal))
        {
            if (same.Count() > 1 || IsHandle(same.Key)) left.AddRange(same);
            else _longer[same.First()] = same.Key;
        }
        return left;
    }
}
