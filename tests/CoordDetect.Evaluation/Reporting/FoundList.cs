using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Tests;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>
/// For a person to read: every finding of a suite on real data, how many of its members were planted, and who else it names for which texts. It is written
/// among the build's artifacts and nowhere else, for real people are named in it.
/// </summary>
internal sealed class FoundList : IDisposable
{
    private const int MostNames = 40, MostTexts = 6, MostCharacters = 200;

    private readonly StreamWriter _page;
    private readonly Lock _gate = new();

    public FoundList(string name)
    {
        Path = System.IO.Path.Combine(Repository.Root, "artifacts", "evaluation", $"found-{name}.md");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        _page = new StreamWriter(Path) { AutoFlush = true };
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Adds what a run found.</summary>
    public void Add(string title, LabelledCorpus corpus, DetectionResult result)
    {
        List<string> lines = [$"## {title}", ""];
        foreach (Finding finding in result.Findings) lines.AddRange(Lines(finding, corpus, result));
        foreach (NearMiss miss in result.NearMisses.Take(5)) lines.Add(Line(miss, corpus));
        if (result.Findings.Count + result.NearMisses.Count == 0) lines.Add("Nothing.");
        lock (_gate)
            foreach (string line in lines.Append("")) _page.WriteLine(line);
    }

    public void Dispose() => _page.Dispose();

    private static IEnumerable<string> Lines(Finding finding, LabelledCorpus corpus, DetectionResult result)
    {
        int planted = finding.Members.Count(m => corpus.Truth.IsPositive(m.Account));
        string[] others = [.. finding.Members.Where(m => !corpus.Truth.IsPositive(m.Account)).Select(m => Name(corpus, m.Account, m.Role))];
        yield return $"- **{ConfidenceScale.Word(finding.Confidence)}**, {finding.Kind}, {finding.Members.Count} accounts ({planted} planted), {finding.Statistic:0.#} bits, " +
            $"{finding.Objects} objects, {finding.Days} days; {string.Join(", ", finding.Signals.Select(s => $"{s.Signal} {s.Edges}"))}; limits: {string.Join(", ", finding.Limits)}; " +
            $"explained: {string.Join(", ", finding.Explanations.Where(e => e.Outcome == ExplanationOutcome.Explains).Select(e => e.Id))}";
        if (others.Length == 0) yield break;
        yield return $"  - others: {string.Join(", ", others.Take(MostNames))}{(others.Length > MostNames ? $" and {others.Length - MostNames} more" : "")}";
        foreach (SharedWording wording in finding.Wordings.Take(MostTexts))
            yield return $"  - shared by {wording.Accounts}: {Text(string.Join(' ', wording.Parts.Select(Part)))}";
        foreach (int row in finding.Highlights.Take(MostTexts))
            yield return $"  - {result.Evidence[row].Signal}: {Text(result.Evidence[row].Object)}";
    }

    private static string Line(NearMiss miss, LabelledCorpus corpus) =>
        $"- not concluded: {miss.Kind}, {miss.Accounts.Count} accounts ({miss.Accounts.Count(corpus.Truth.IsPositive)} planted), {miss.Bits:0.#} bits, {miss.Objects} objects: {Text(miss.What)}; " +
        $"limits: {string.Join(", ", miss.Limits)}; others: {string.Join(", ", miss.Accounts.Where(a => !corpus.Truth.IsPositive(a)).Take(MostNames).Select(a => Name(corpus, a, MemberRole.Member)))}";

    private static string Name(LabelledCorpus corpus, int account, MemberRole role) =>
        Text(corpus.Corpus.HandleOf(account)) + (role == MemberRole.Member ? "" : $" ({role})");

    private static string Part(TemplatePart part) => part.Fixed ?? "[…]";

    // One line, no mark-up: whatever people wrote.
    private static string Text(string text)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) || c is '`' or '\u2028' or '\u2029' ? ' ' : c));
        return $"`{(line.Length > MostCharacters ? line[..MostCharacters] + "…" : line)}`";
    }
}
