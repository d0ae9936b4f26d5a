using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Stripping;

/// <summary>
/// Finds what a site or its app puts before or after the comments of many accounts ("envoyé depuis mon téléphone"): the same words at the same
/// end under many of the site's accounts, whatever they write. Where such words nearly always come with a link they are the text of a share
/// button, which nobody wrote, and it is left out whole: its link still counts. A comment that is nothing else is a set phrase, and left as it is.
/// </summary>
internal sealed class BoilerplateFinder
{
    private const int ShortestRun = 3;
    private const int LongestRun = 30;
    private const int OwnWords = 3;
    private const double ShareWithLinks = 0.8;
    private const int PagesShared = 5;
    private const int Buckets = 1 << 20;

    private readonly CommentCorpus _corpus;
    private readonly TokenColumn _words;
    private readonly TokenColumn _links;
    private readonly double[] _needed;

    private BoilerplateFinder(CommentCorpus corpus, TokenColumn words, TokenColumn links, TokenizerOptions options)
    {
        (_corpus, _words, _links) = (corpus, words, links);
        int[] accounts = new int[corpus.SiteCount];
        for (int a = 0; a < corpus.AccountCount; a++) accounts[corpus.SiteOfAccount(a)]++;
        _needed = [.. accounts.Select(n => Math.Max(options.BoilerplateMinimumAccounts, options.BoilerplateShare * n))];
    }

    /// <summary>Marks boilerplate to be left out.</summary>
    public static void Drop(CommentCorpus corpus, TokenColumn words, TokenColumn links, TokenizerOptions options)
    {
        BoilerplateFinder finder = new(corpus, words, links, options);
        finder.DropAt(tail: true);
        finder.DropAt(tail: false);
    }

    private void DropAt(bool tail)
    {
        // More comments than these than accounts: a first look that says no to nearly all.
        int[] counts = new int[Buckets];
        for (int c = 0; c < _corpus.CommentCount; c++)
            if (_words[c].Length >= ShortestRun + OwnWords) counts[Key(c, tail) & (Buckets - 1)]++;
        Dictionary<ulong, List<int>> common = [];
        for (int c = 0; c < _corpus.CommentCount; c++)
        {
            if (_words[c].Length < ShortestRun + OwnWords) continue;
            ulong key = Key(c, tail);
            if (counts[key & (Buckets - 1)] < Needed(c)) continue;
            (common.TryGetValue(key, out List<int>? comments) ? comments : common[key] = []).Add(c);
        }
        foreach (List<int> comments in common.Values)
            if (comments.Count >= Needed(comments[0])) DropOne(comments, tail);
    }

    // The run is grown word by word, as long as enough accounts share it.
    private void DropOne(List<int> sharing, bool tail)
    {
        if (Accounts(sharing) < Needed(sharing[0])) return;
        int length = ShortestRun;
        for (; length < LongestRun; length++)
        {
            List<int>? longer = sharing.Where(c => _words[c].Length >= length + 1 + OwnWords)
                .GroupBy(c => Word(c, length, tail)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.ToList();
            if (longer is null || Accounts(longer) < Needed(longer[0])) break;
            sharing = longer;
        }
        // Several pages are shared, each by some accounts; elsewhere, where what stands beside is the same too, whole texts are copied.
        bool shared = sharing.Count(c => _links[c].Length > 0) >= ShareWithLinks * sharing.Count;
        if (WordingsBeside(sharing, length, tail) < (shared ? PagesShared : sharing.Count / 2 + 1)) return;
        if (!shared && !IsMinorPart(sharing, length)) return;
        foreach (int comment in sharing)
        {
            int words = _words[comment].Length;
            if (shared && _links[comment].Length > 0) _words.Drop(comment, 0, words);
            else _words.Drop(comment, tail ? words - length : 0, length);
        }
    }

    // Whose own words are fewer than the shared ones shares a text with a gap in it, such as a number.
    private bool IsMinorPart(List<int> comments, int length) => comments.Count(c => _words[c].Length >= 2 * length) * 2 > comments.Count;

    private int WordingsBeside(List<int> comments, int length, bool tail) =>
        comments.Select(c => ShingleReader.Hash(tail ? _words[c][..^length] : _words[c][length..])).Distinct().Count();

    private int Accounts(List<int> comments) => comments.Select(c => _corpus.AccountOf[c]).Distinct().Count();

    private double Needed(int comment) => _needed[SiteOf(comment)];

    private int SiteOf(int comment) => _corpus.SiteOfThread(_corpus.ThreadOf[comment]);

    private int Word(int comment, int place, bool tail) => tail ? _words[comment][^(place + 1)] : _words[comment][place];

    private ulong Key(int comment, bool tail)
    {
        ReadOnlySpan<int> words = _words[comment];
        return ShingleReader.Mix(ShingleReader.Hash(tail ? words[^ShortestRun..] : words[..ShortestRun]) ^ (ulong)SiteOf(comment));
    }
}
