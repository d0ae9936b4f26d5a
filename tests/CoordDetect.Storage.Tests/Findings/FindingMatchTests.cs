using CoordDetect.Storage.Findings;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

public sealed class FindingMatchTests
{
    private static readonly KnownFinding Ten = new(7, [.. Range(1, 10)], true);

    [Fact]
    public void Of_NothingBefore_IsNew() => Assert.Equal((null, FindingChange.New), Of([], [.. Range(1, 4)]));

    [Fact]
    public void Of_SameAccounts_IsSame() => Assert.Equal((7L, FindingChange.Same), Of([Ten], [.. Range(1, 10)]));

    [Fact]
    public void Of_MoreAccounts_Grew() => Assert.Equal((7L, FindingChange.Grew), Of([Ten], [.. Range(1, 12)]));

    [Fact]
    public void Of_FewerAccounts_Shrank() => Assert.Equal((7L, FindingChange.Shrank), Of([Ten], [.. Range(3, 10)]));

    [Fact]
    public void Of_LittleInCommon_IsNewAndTheOtherIsGone()
    {
        FindingMatch match = FindingMatch.Of([Ten], [[.. Range(9, 30)]]);
        Assert.Equal(FindingChange.New, match.Found[0].Change);
        Assert.Equal((7L, (int?)null), Assert.Single(match.Gone));
    }

    [Fact]
    public void Of_TwoParts_TheLargerKeepsTheId()
    {
        FindingMatch match = FindingMatch.Of([Ten], [[.. Range(1, 3)], [.. Range(4, 10)]]);
        Assert.Equal([(null, FindingChange.Split), (7L, FindingChange.Split)], match.Found.Select(f => (f.Id, f.Change)));
        Assert.Equal([7L], match.Found[0].From);
        Assert.Empty(match.Gone);
    }

    [Fact]
    public void Of_TwoTakenInByOne_IsMerged()
    {
        FindingMatch match = FindingMatch.Of([Ten, new KnownFinding(9, [.. Range(20, 24)], true)], [[.. Range(1, 10), .. Range(20, 24)]]);
        Assert.Equal((7L, FindingChange.Merged), (match.Found[0].Id, match.Found[0].Change));
        Assert.Equal([9L], match.Found[0].From);
        Assert.Equal((9L, (int?)0), Assert.Single(match.Gone));
    }

    [Fact]
    public void Of_GoneSinceLong_ComesBackUnderItsId()
    {
        FindingMatch match = FindingMatch.Of([Ten with { IsCurrent = false }], [[.. Range(1, 9)]]);
        Assert.Equal(7L, match.Found[0].Id);
        Assert.Empty(FindingMatch.Of([Ten with { IsCurrent = false }], []).Gone);
    }

    [Fact]
    public void Of_AnyGroups_GivesEachIdOnceAndAccountsForEveryFinding()
    {
        Gen<long[]> accounts = Gen.Choose(1, 30).NonEmptyListOf().Select(l => l.Select(i => (long)i).Distinct().Order().ToArray());
        Gen<(List<KnownFinding>, List<long[]>)> runs =
            from before in accounts.ListOf()
            from after in accounts.ListOf()
            select (before.Select((a, i) => new KnownFinding(i + 1, a, i % 3 != 0)).ToList(), after.ToList());
        Prop.ForAll(runs.ToArbitrary(), run =>
        {
            FindingMatch match = FindingMatch.Of(run.Item1, run.Item2);
            List<long> taken = [.. match.Found.Where(f => f.Id is not null).Select(f => f.Id!.Value)];
            Assert.Equal(taken.Distinct(), taken);
            Assert.Equal(run.Item1.Where(k => k.IsCurrent).Select(k => k.Id).Order(), match.Gone.Select(g => g.Id).Concat(taken.Where(id => run.Item1[(int)id - 1].IsCurrent)).Order());
            foreach ((MatchedFinding found, long[] now) in match.Found.Zip(run.Item2))
            {
                if (found.Id is not { } id) continue;
                long[] before = run.Item1[(int)id - 1].Accounts;
                Assert.Equal(now.Except(before).Order(), found.JoinedAccounts.Order());
                Assert.Equal(before.Except(now).Count(), found.Left);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<long> Range(int from, int to) => Enumerable.Range(from, to - from + 1).Select(i => (long)i);

    private static (long? Id, FindingChange Change) Of(List<KnownFinding> known, long[] group)
    {
        MatchedFinding found = FindingMatch.Of(known, [group]).Found[0];
        return (found.Id, found.Change);
    }
}
