using CoordDetect.App.Report.Diff;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Report.Model;

/// <summary>Puts the two comments of a coincidence side by side.</summary>
internal sealed class EvidenceBuilder(CommentCorpus corpus, EvidenceTable evidence, int textLength)
{
    private const int ObjectLength = 70;

    /// <summary>The evidence of <paramref name="rows"/>, best first, each pair of comments once, <paramref name="most"/> pairs at most.</summary>
    public IReadOnlyList<EvidenceView> Build(IEnumerable<int> rows, int most) =>
        [.. rows.GroupBy(r => (evidence[r].CommentA, evidence[r].CommentB)).Take(most).Select(same => Build([.. same]))];

    private EvidenceView Build(int[] rows)
    {
        EvidenceRow row = evidence[rows[0]];
        (int first, int second) = row.DeltaSeconds < 0 ? (row.CommentB, row.CommentA) : (row.CommentA, row.CommentB);
        (string a, int leftOutOfA) = Text(first);
        (string b, int leftOutOfB) = Text(second);
        (IReadOnlyList<TextRun> runsOfA, IReadOnlyList<TextRun> runsOfB, int shared) = WordDiff.Compare(a, b);
        return new EvidenceView(
            [.. rows.Select(r => new CoincidenceView(r + 1, evidence[r].Signal, DisplayText.Name(evidence[r].Object, ObjectLength)))],
            TimeApart.Between(corpus.PostedAtOf(first), corpus.PostedAtOf(second)), shared,
            View(first, runsOfA, leftOutOfA), View(second, runsOfB, leftOutOfB));
    }

    private (string Text, int LeftOut) Text(int comment)
    {
        string text = corpus.TextOf(comment);
        string shown = DisplayText.Cut(text, textLength);
        // The ellipsis stands for what is left out and is none of its characters.
        return (DisplayText.Clean(shown), text.Length > textLength ? text.Length - (shown.Length - 1) : 0);
    }

    private CommentView View(int comment, IReadOnlyList<TextRun> runs, int leftOut)
    {
        int thread = corpus.ThreadOf[comment];
        return new CommentView(
            comment, AccountViews.Of(corpus, corpus.AccountOf[comment]), DisplayText.Name(corpus.SiteName(corpus.SiteOfThread(thread))),
            DisplayText.Name(corpus.ThreadName(thread), 100), DisplayText.Name(corpus.CommentIdOf(comment)), corpus.PostedAtOf(comment),
            WebAddress.Of(corpus.UrlOf(comment)), runs, leftOut);
    }
}
