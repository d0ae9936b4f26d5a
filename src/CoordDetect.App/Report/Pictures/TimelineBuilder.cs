using System.Text;
using CoordDetect.App.Report.Model;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Pictures;

/// <summary>Draws who posted when, over the period that the evidence covers.</summary>
internal static class TimelineBuilder
{
    public const int Width = 960;
    public const int Left = 190;
    public const int Top = 10;
    private const int Right = 16;
    private const int RowHeight = 20;
    private const int AxisHeight = 30;
    private const int LabelLength = 26;

    public static Timeline? Build(CommentCorpus corpus, AccountLabels labels, CommentsByAccount comments, Finding finding, HashSet<int> evidence, int mostRows)
    {
        long[] times = [.. evidence.Where(c => corpus.PostedAtOf(c).IsKnown).Select(c => corpus.TimeOf[c])];
        if (times.Length == 0) return null;
        TimeScale scale = new(times.Min(), times.Max(), Left, Width - Left - Right);
        // Those who posted first stand above those who followed.
        FindingMember[] drawn = [.. finding.Members.OrderByDescending(m => m.Role == MemberRole.Source).Take(mostRows)
            .OrderByDescending(m => m.Role == MemberRole.Source).ThenBy(m => FirstInEvidence(corpus, comments.Of(m.Account), evidence))];
        List<TimelineRow> rows = [];
        int outside = 0, withoutTime = 0;
        foreach (FindingMember member in drawn)
        {
            double y = Top + ((rows.Count + 0.5) * RowHeight);
            TimelinePath ordinary = new(scale, y, 2), strong = new(scale, y, 1);
            foreach (int comment in comments.Of(member.Account))
            {
                PostedAt at = corpus.PostedAtOf(comment);
                if (!at.IsKnown) withoutTime++;
                else if (!scale.Holds(at.UnixSeconds)) outside++;
                else (evidence.Contains(comment) ? strong : ordinary).Add(at);
            }
            rows.Add(new TimelineRow(DisplayText.Name(labels[member.Account], LabelLength), member.Role == MemberRole.Source, y, ordinary.Path, strong.Path));
        }
        int height = Top + (rows.Count * RowHeight) + AxisHeight;
        return new Timeline(height, rows, scale.Ticks(), finding.Members.Count - rows.Count, outside, withoutTime);
    }

    private static long FirstInEvidence(CommentCorpus corpus, ReadOnlySpan<int> comments, HashSet<int> evidence)
    {
        long first = long.MaxValue;
        foreach (int comment in comments)
            if (evidence.Contains(comment) && corpus.PostedAtOf(comment).IsKnown) first = Math.Min(first, corpus.TimeOf[comment]);
        return first;
    }

    /// <summary>A path of dots and bars. What falls on a place already drawn is left out: the eye cannot tell, and the file stays small.</summary>
    private sealed class TimelinePath(TimeScale scale, double y, int grain)
    {
        private readonly HashSet<(long X, long Length)> _drawn = [];
        private readonly StringBuilder _path = new();

        public string Path => _path.ToString();

        public void Add(PostedAt at)
        {
            double x = scale.X(at.UnixSeconds);
            // A dot stands for seconds and minutes; what is coarser and wide enough to see is a bar.
            double length = Math.Min(scale.X(at.UnixSeconds + at.SpanSeconds), Width - Right) - x;
            if (length < 4) length = 0;
            if (!_drawn.Add(((long)(x / grain), (long)(length / grain)))) return;
            _path.Append('M').Append(SvgNumber.Of(x)).Append(' ').Append(SvgNumber.Of(y)).Append('h').Append(SvgNumber.Of(length));
        }
    }
}
