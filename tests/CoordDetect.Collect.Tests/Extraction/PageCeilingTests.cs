using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class PageCeilingTests
{
    [Fact]
    public void Of_FewComments_LiesBetweenTheWholePageAndEveryChoice()
    {
        Gen<string> text = Gen.Elements("a", "b", "c", "d", "e").ListOf().Select(words => string.Join(' ', words.Take(8)));
        Gen<(string[] Comments, string Truth)> pages = from comments in text.ListOf() from truth in text where truth.Length > 0 select (comments.Take(6).ToArray(), truth);
        Prop.ForAll(Arb.From(pages), page =>
        {
            PageCeiling ceiling = PageCeiling.Of(page.Comments, page.Truth);
            double best = Enumerable.Range(1, (1 << page.Comments.Length) - 1)
                .Select(choice => WordBags.F1(string.Join(' ', page.Comments.Where((_, i) => (choice >> i & 1) == 1)), page.Truth)).DefaultIfEmpty(0).Max();
            double whole = WordBags.F1(string.Join(' ', page.Comments), page.Truth);
            return ceiling.Bound >= best - 1e-9 && ceiling.Reached <= best + 1e-9 && ceiling.Reached >= whole - 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Of_ReviewThatStopsEarly_LeavesTheRestOut()
    {
        PageCeiling ceiling = PageCeiling.Of(["one two three four", "five six", "seven eight nine"], "anna one two three four");
        Assert.Equal(8.0 / 9, ceiling.Reached, 9);
        Assert.Equal(8.0 / 9, ceiling.Bound, 9);
    }
}
