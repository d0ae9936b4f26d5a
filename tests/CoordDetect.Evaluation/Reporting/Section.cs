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
    /// <summary>The table as it stands on the page.</summary>
    /// <param name="version">The version that was measured; null where it is looked at by whoever ran it.</param>
    public string Markdown(string? version = null)
    {
        StringBuilder page = new();
        page.Append("## ").Append(Title).Append("\n\n").Append(Words);
        if (version is not null) page.Append(" Measured with version ").Append(version).Append('.');
        page.Append("\n\n");
        Line(page, Header);
        Line(page, [.. Header.Select(_ => "---")]);
        foreach (IReadOnlyList<string> row in Rows) Line(page, row);
        return page.ToString();
    }

    private static void Line(StringBuilder page, IReadOnlyList<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
