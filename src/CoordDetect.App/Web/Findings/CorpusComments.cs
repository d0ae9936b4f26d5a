using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Web.Findings;

/// <summary>Comments of a corpus as single records.</summary>
internal static class CorpusComments
{
    public static Comment At(CommentCorpus corpus, int comment)
    {
        Account account = corpus.AccountAt(corpus.AccountOf[comment]);
        int thread = corpus.ThreadOf[comment];
        return new Comment
        {
            Site = corpus.SiteName(corpus.SiteOfThread(thread)),
            Thread = corpus.ThreadName(thread),
            CommentId = corpus.CommentIdOf(comment),
            Account = account.Handle,
            AccountName = account.Name,
            Text = corpus.TextOf(comment),
            PostedAt = corpus.PostedAtOf(comment),
            Url = corpus.UrlOf(comment),
        };
    }
}
