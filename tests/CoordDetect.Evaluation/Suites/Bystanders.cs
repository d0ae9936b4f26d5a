using CoordDetect.Core.Findings;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>Are people accused who were copied by a campaign, or who quoted it?</summary>
internal sealed class Bystanders : ISuite
{
    public string Id => "bystanders";

    public IReadOnlyList<string> Titles { get; } = ["People who were copied, people who quoted"];

    public IEnumerable<Section> Run(Grid grid)
    {
        int[][] counted = SideBySide.Run(grid.BystanderCorpora, i =>
        {
            LabelledCorpus corpus = LabelledCorpus.Simulate(Simulated.WithBystanders(grid.Seed(3, i)));
            DetectionResult result = corpus.Detect(20);
            int[] members = [.. result.Findings.Where(f => f.Confidence >= Confidence.Moderate).SelectMany(f => f.Members).Where(m => m.Role == MemberRole.Member).Select(m => m.Account)];
            foreach (int a in members.Where(a => !corpus.Truth.IsPositive(a)))
            {
                Console.Error.WriteLine($"WRONG {corpus.Corpus.HandleOf(a)} victim={corpus.Wrote(a, "Victim")} quoter={corpus.Wrote(a, "Quoter")}");
                foreach (var r in Enumerable.Range(0, result.Evidence.Count).Select(i => result.Evidence[i]).Where(r => r.AccountA == a || r.AccountB == a)) Console.Error.WriteLine($"    {r.Signal} [{r.Object}] {(r.AccountA == a ? r.DeltaSeconds : -r.DeltaSeconds)} s later by other, strength {r.Strength:0.0} p {r.PValue:0.#e0} with {corpus.Corpus.HandleOf(r.AccountA == a ? r.AccountB : r.AccountA)}: {corpus.Corpus.TextOf(r.AccountA == a ? r.CommentA : r.CommentB).ReplaceLineEndings(" ")[..Math.Min(90, corpus.Corpus.TextOf(r.AccountA == a ? r.CommentA : r.CommentB).Length)]}");
            }
            return new[]
            {
                Enumerable.Range(0, corpus.Corpus.AccountCount).Count(a => corpus.Wrote(a, "Victim")),
                Enumerable.Range(0, corpus.Corpus.AccountCount).Count(a => corpus.Wrote(a, "Quoter")),
                members.Count(a => corpus.Wrote(a, "Victim")),
                members.Count(a => corpus.Wrote(a, "Quoter")),
                members.Count(a => !corpus.Truth.IsPositive(a)),
                members.Length,
                corpus.Truth.Labelled.Count(corpus.Truth.IsPositive),
            };
        });
        int[] total = [.. Enumerable.Range(0, 7).Select(k => counted.Sum(c => c[k]))];
        yield return new Section(
            Titles[0], $"{counted.Length} corpora of 1,000 accounts with 30 puppets that copy from up to 50 people and are quoted by 50.",
            ["copied people", "of them members at moderate or above", "quoters", "of them members", "other organic members", "puppets", "of them members"],
            [[$"{total[0]}", $"{total[2]}", $"{total[1]}", $"{total[3]}", $"{total[4] - total[2] - total[3]}", $"{total[6]}", $"{total[5] - total[4]} ({Words.Share((total[5] - total[4]) / (double)total[6])})"]],
            [
                new Score("bystanders.copied-members", total[2]), new Score("bystanders.quoting-members", total[3]),
                new Score("bystanders.organic-members", total[4]), new Score("bystanders.recall", (total[5] - total[4]) / (double)total[6]),
            ]);
    }
}
