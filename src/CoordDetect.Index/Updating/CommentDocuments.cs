using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Texts;
using CoordDetect.Index.Words;
using Lucene.Net.Index;

namespace CoordDetect.Index.Updating;

/// <summary>Writes the comments of a batch. One a thread.</summary>
internal sealed class CommentDocuments(IndexWriter writer, TextBatch batch)
{
    private readonly DocumentWriter _documents = new(writer);
    private readonly CommentWords _words = new();
    private readonly Dictionary<int, PlaceNames> _places = [];

    /// <summary>Writes one comment, with the number of its text, -1 for none.</summary>
    public void Add(int comment, int text)
    {
        CommentCorpus corpus = batch.Corpus;
        PostedAt posted = corpus.PostedAtOf(comment);
        int shared = corpus.ObjectOf[comment], thread = corpus.ThreadOf[comment];
        _words.Read(corpus.TextOf(comment), shared < 0 ? "" : corpus.Objects.GetString(shared), Encoding.UTF8.GetString(corpus.LinksOf(comment)), corpus.LanguageOf(comment));
        if (!_places.TryGetValue(thread, out PlaceNames? place))
            _places[thread] = place = new PlaceNames(corpus.SiteName(corpus.SiteOfThread(thread)), corpus.ThreadName(thread), _words);
        IndexedComment indexed = new(batch.Comments[comment], batch.Accounts[comment], text, posted.IsKnown ? posted.UnixSeconds : long.MinValue);
        _documents.AddComment(indexed, _words, place);
    }
}
