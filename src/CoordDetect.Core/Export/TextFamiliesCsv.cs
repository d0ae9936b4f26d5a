using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Export;

/// <summary>
/// The groups of comments that share wording, one row a comment: <c>family,comment_id,account,created_utc,kind,similarity</c>. First the
/// families of near-duplicates, then the templates whose fillings are more than one family, then what shared passages and rewording tie together;
/// a comment may be in one group of each. The similarity is that to the group's oldest comment.
/// </summary>
public sealed class TextFamiliesCsv(CommentCorpus corpus, TextFamilies families, TextWriter writer)
{
    private readonly CsvText _csv = new(writer);
    private int _family;

    /// <summary>Writes all groups.</summary>
    public void Write(TextTemplates templates, RewordedGroups reworded)
    {
        _csv.Record("family", "comment_id", "account", "created_utc", "kind", "similarity");
        for (int family = 0; family < families.FamilyCount; family++) WriteFamily(families.MembersOf(family));
        foreach (TextTemplate template in templates.Templates.Where(IsNoFamily)) WriteTemplate(template);
        foreach (IReadOnlyList<int> group in reworded.Groups) WriteReworded(group);
    }

    private bool IsNoFamily(TextTemplate template) =>
        template.Comments.Any(c => families.FamilyOf(c) < 0 || families.FamilyOf(c) != families.FamilyOf(template.Comments[0]));

    private void WriteFamily(ReadOnlySpan<int> members)
    {
        foreach (int member in members)
        {
            SimilarPair pair = families.Compare(members[0], member);
            Row(member, member == members[0] ? "exact" : pair.Kind switch
            {
                SimilarityKind.Exact => "exact",
                SimilarityKind.Contained => "contained",
                _ => "near",
            }, member == members[0] ? 1 : pair.Similarity);
        }
        _family++;
    }

    private void WriteTemplate(TextTemplate template)
    {
        int[] comments = ByTime(template.Comments);
        foreach (int comment in comments) Row(comment, "template", comment == comments[0] ? 1 : families.Compare(comments[0], comment).Similarity);
        _family++;
    }

    private void WriteReworded(IReadOnlyList<int> comments)
    {
        foreach (int comment in comments) Row(comment, "passage", comment == comments[0] ? 1 : families.Compare(comments[0], comment).Similarity);
        _family++;
    }

    private int[] ByTime(IEnumerable<int> comments)
    {
        int[] sorted = [.. comments];
        Array.Sort(sorted, (a, b) => PairRules.ByTime(corpus, a, b));
        return sorted;
    }

    private void Row(int comment, string kind, double similarity)
    {
        PostedAt at = corpus.PostedAtOf(comment);
        _csv.Number(_family).Text(corpus.CommentIdOf(comment)).Text(corpus.HandleOf(corpus.AccountOf[comment]))
            .Text(at.IsKnown ? ExportNames.Utc(at) : null).Text(kind).Text(Share(similarity));
        _csv.EndRecord();
    }

    /// <summary>A share between 0 and 1, with six digits.</summary>
    internal static string Share(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
