using System.Text;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>One table of the accuracy page with the figures that floors hold.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Words">What was done, in a sentence or two.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Scores">The figures.</param>
internal sealed record Section(string Title, string Words, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<Score> Scores)
{
    public string Markdown()
    {
        StringBuilder page = new();
        page.Append("## ").Append(Title).Append("\n\n").Append(Words).Append("\n\n");
        Line(page, Header);
        Line(page, [.. Header.Select(_ => "---")]);
        foreach (IReadOnlyList<string> row in Rows) Line(page, row);
        return page.ToString();
    }

    private static void Line(StringBuilder page, IReadOnlyList<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
