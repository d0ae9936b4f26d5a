using CoordDetect.App.Report.Diff;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Report.Model;

/// <summary>Puts the two comments of a coincidence side by side.</summary>
internal sealed class EvidenceBuilder(DetectionResult result, int textLength)
{
    private const int ObjectLength = 70;
    private readonly CommentCorpus _corpus = result.Corpus;

    /// <summary>The evidence of <paramref name="rows"/>, best first, each pair of comments once, <paramref name="most"/> pairs at most.</summary>
    public IReadOnlyList<EvidenceView> Build(IEnumerable<int> rows, int most) =>
        [.. rows.GroupBy(r => (result.Evidence[r].CommentA, result.Evidence[r].CommentB)).Take(most).Select(same => Build([.. same]))];

    private EvidenceView Build(int[] rows)
    {
        EvidenceRow row = result.Evidence[rows[0]];
        (int first, int second) = row.DeltaSeconds < 0 ? (row.CommentB, row.CommentA) : (row.CommentA, row.CommentB);
        (string a, int leftOutOfA) = Text(first);
        (string b, int leftOutOfB) = Text(second);
        (IReadOnlyList<TextRun> runsOfA, IReadOnlyList<TextRun> runsOfB, int shared) = WordDiff.Compare(a, b);
        return new EvidenceView(
            [.. rows.Select(r => new CoincidenceView(r + 1, result.Evidence[r].Signal, DisplayText.Name(result.Evidence[r].Object, ObjectLength)))],
            row.DeltaSeconds, shared,
            View(first, runsOfA, leftOutOfA), View(second, runsOfB, leftOutOfB));
    }

    private (string Text, int LeftOut) Text(int comment)
    {
        string text = _corpus.TextOf(comment);
        string shown = DisplayText.Cut(text, textLength);
        return (DisplayText.Clean(shown), Math.Max(0, text.Length - textLength));
    }

    private CommentView View(int comment, IReadOnlyList<TextRun> runs, int leftOut)
    {
        int thread = _corpus.ThreadOf[comment];
        return new CommentView(
            comment, AccountViews.Of(_corpus, _corpus.AccountOf[comment]), DisplayText.Name(_corpus.SiteName(_corpus.SiteOfThread(thread))),
            DisplayText.Name(_corpus.ThreadName(thread), 100), DisplayText.Name(_corpus.CommentIdOf(comment)), _corpus.PostedAtOf(comment),
            CommentAddress.Of(_corpus, comment), runs, leftOut);
    }
}
