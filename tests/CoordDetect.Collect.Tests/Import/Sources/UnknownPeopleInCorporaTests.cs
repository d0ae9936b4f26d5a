using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

/// <summary>A tenth of the people of a bundled corpus goes by names that stand for nobody: the findings stay, less those people.</summary>
public sealed class UnknownPeopleInCorporaTests
{
    private static readonly string[] Placeholders = ["[deleted]", "Invité", "Anonymous", "Utilisateur supprimé"];

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("boisson-page")]
    [InlineData("infiltration")]
    public void Run_TenthOfThePeopleUnknown_FindsTheSameLessThose(string corpus)
    {
        string path = Path.Combine(Repository.Root, "corpora", corpus, "comments.jsonl.gz");
        (DetectionResult before, _) = Detect(path, _ => false);
        string[] members = [.. before.Findings.SelectMany(f => f.Members).Select(m => before.Corpus.HandleOf(m.Account)).Distinct(StringComparer.Ordinal)];
        Assert.NotEmpty(members);

        (DetectionResult after, int renamed) = Detect(path, account => Hash(account) % 10 == 0);

        Assert.True(after.Corpus.UnknownCount > 0 && renamed > 0);
        Assert.All(after.Findings.SelectMany(f => f.Members), m => Assert.False(after.Corpus.IsUnknown(m.Account)));
        foreach (Finding finding in before.Findings.Where(f => f.Confidence >= Confidence.Strong))
        {
            string[] known = [.. finding.Members.Where(m => m.Role == MemberRole.Member).Select(m => before.Corpus.HandleOf(m.Account)).Where(a => Hash(a) % 10 != 0)];
            int most = after.Findings.Select(f => f.Members.Count(m => known.Contains(after.Corpus.HandleOf(m.Account)))).DefaultIfEmpty().Max();
            Assert.True(most >= 0.8 * known.Length, $"{most} of {known.Length} known members of finding {finding.Number} are together again");
        }
    }

    private static (DetectionResult Result, int Renamed) Detect(string path, Func<string, bool> isUnknown)
    {
        CorpusBuilder builder = new();
        Renaming sink = new(builder, isUnknown);
        CommentFiles.ReadInto(sink, [path], new ReadOptions());
        return (Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 1 }, null, CancellationToken.None), sink.Renamed.Count);
    }

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    private sealed class Renaming(CorpusBuilder builder, Func<string, bool> isUnknown) : ICommentSink
    {
        public HashSet<string> Renamed { get; } = new(StringComparer.Ordinal);

        public bool Add(in CommentRow row)
        {
            string account = System.Text.Encoding.UTF8.GetString(row.Account);
            if (!isUnknown(account)) return builder.Add(row);
            Renamed.Add(account);
            CommentRow nobody = row;
            nobody.Account = System.Text.Encoding.UTF8.GetBytes(Placeholders[Hash(account) / 10 % Placeholders.Length]);
            return builder.Add(nobody);
        }
    }
}
