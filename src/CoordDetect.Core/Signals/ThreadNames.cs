using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals;

/// <summary>Names threads for people.</summary>
internal static class ThreadNames
{
    /// <summary>Site and thread, as far as they have names.</summary>
    public static string Describe(CommentCorpus corpus, int thread)
    {
        string name = corpus.ThreadName(thread), site = corpus.SiteName(corpus.SiteOfThread(thread));
        return name.Length == 0 ? site : site.Length == 0 ? name : $"{site} · {name}";
    }
}
