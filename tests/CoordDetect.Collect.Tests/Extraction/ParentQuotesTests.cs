using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class ParentQuotesTests
{
    private static readonly ExtractedComment Parent = new() { CommentId = "1", Account = "anna", Text = "Wide bridges carry more people. That was the plan all along.\nAnd it works." };

    [Theory]
    [InlineData("Wide bridges carry more people. That was the plan all along.\n\nShow me.", "Show me.", "1 anna Wide bridges carry more people. That was the plan all along.")]
    [InlineData("> wide bridges carry more people. That was\n> the plan all along.\nShow me.", "Show me.", "- - wide bridges carry more people. That was\nthe plan all along.")]
    [InlineData("> That was the plan all along. And it works.\n\nShow me.", "Show me.", "1 anna That was the plan all along. And it works.")]
    [InlineData("Yes.\n\n> Something else\n\nNo.", "Yes.\n\nNo.", "- - Something else")]
    [InlineData("And it works.\n\nShow me.", "And it works.\n\nShow me.", "")]
    [InlineData("Wide bridges carry more people. That was the plan all along.\nAnd it works.", "Wide bridges carry more people. That was the plan all along.\nAnd it works.", "")]
    [InlineData("> all of it\n> is a quote", "> all of it\n> is a quote", "")]
    public void KeepApart_WordsOfTheParent_AreQuotesUnlessNothingElseIsSaid(string text, string own, string quoted)
    {
        ExtractedComment kept = ParentQuotes.KeepApart(new ExtractedComment { CommentId = "2", Parent = "1", Text = text }, Parent);
        Assert.Equal(own, kept.Text);
        Assert.Equal(quoted, string.Join('|', kept.Quotes.Select(quote => $"{quote.CommentId ?? "-"} {quote.Account ?? "-"} {quote.Text}")));
    }
}
