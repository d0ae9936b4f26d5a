using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Web.Sources;

/// <summary>What the beginning of an uploaded file looks like when it is read.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Format">The format that it was recognised as; empty where it was not.</param>
/// <param name="Columns">Its columns or properties with an example each.</param>
/// <param name="Mapped">Which of them were mapped by hand, to which field.</param>
/// <param name="Comments">The first comments.</param>
/// <param name="Problems">What was left out and why, or why nothing can be read.</param>
public sealed record ImportPreview(
    string Name, long Bytes, string Format, IReadOnlyList<(string Name, string Example)> Columns, IReadOnlyDictionary<string, string> Mapped,
    IReadOnlyList<Comment> Comments, IReadOnlyList<string> Problems)
{
    private const int HeadBytes = 1 << 20;
    private const int Shown = 5;

    internal static ImportPreview Of(string path, string name, IReadOnlyList<(string Column, string Field)> mapped)
    {
        long size = new FileInfo(path).Length;
        FirstComments first = new(Shown);
        Dictionary<string, string> map = mapped.ToDictionary(m => m.Column, m => m.Field);
        IReadOnlyList<(string, string)> columns = FirstColumns.Of(path, HeadBytes);
        try
        {
            using FileStream file = File.OpenRead(path);
            ImportSummary summary = CommentFiles.ReadInto(first, file, name, new ReadOptions { Map = [.. mapped.Select(m => new FieldMapping(m.Column, m.Field))] });
            return new ImportPreview(name, size, summary.Files[0].Format.ToString().ToLowerInvariant(), columns, map, first.Comments, [.. summary.FirstRejections.Take(Shown).Select(r => r.ToString())]);
        }
        catch (EnoughSeenException)
        {
            return new ImportPreview(name, size, FirstColumns.IsJson(path) ? "jsonl" : "csv", columns, map, first.Comments, []);
        }
        catch (UserFacingException problem)
        {
            return new ImportPreview(name, size, "", columns, map, first.Comments, [problem.Message]);
        }
    }

    private sealed class EnoughSeenException : Exception;

    /// <summary>Takes the first comments and then stops the reader: a preview must not read a gigabyte.</summary>
    private sealed class FirstComments(int most) : ICommentSink
    {
        public List<Comment> Comments { get; } = [];

        public bool Add(in CommentRow row)
        {
            if (Comments.Count == most) throw new EnoughSeenException();
            CorpusBuilder one = new();
            one.Add(row);
            CommentCorpus corpus = one.Build();
            Account account = corpus.AccountAt(0);
            Comments.Add(new Comment
            {
                CommentId = corpus.CommentIdOf(0),
                Account = account.Handle,
                AccountName = account.Name,
                Site = account.Site,
                Thread = corpus.ThreadName(corpus.ThreadOf[0]),
                Text = corpus.TextOf(0),
                PostedAt = corpus.PostedAtOf(0),
                Url = corpus.UrlOf(0),
            });
            return true;
        }
    }
}
