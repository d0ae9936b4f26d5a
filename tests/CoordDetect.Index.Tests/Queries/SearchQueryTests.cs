using CoordDetect.Core;
using CoordDetect.Index.Queries;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Index.Tests.Queries;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("", "Say what to look for")]
    [InlineData("-chat", "Say what to look for")]
    [InlineData("\"ouvert", "character 1 is never closed")]
    [InlineData("chat before:hier", "before:hier needs a day")]
    [InlineData("chat -before:2024-01-01", "Write after: instead")]
    [InlineData("account:", "needs a name")]
    [InlineData("c*t", "at the end of a word")]
    [InlineData("c*", "two letters")]
    [InlineData("!!!", "no letter or digit")]
    [InlineData("account:*a*", "three letters")]
    [InlineData("ab~", "3 letters at least")]
    [InlineData("東京~", "one word")]
    public void Parse_BadQuery_SaysWhatToDo(string query, string message) =>
        Assert.Contains(message, Assert.Throws<UserFacingException>(() => SearchQuery.Parse(query)).Message);

    [Fact]
    public void Parse_AnyText_ParsesOrExplains() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        try
        {
            SearchQuery.Parse(text ?? "");
        }
        catch (UserFacingException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }).QuickCheckThrowOnFailure();
}
