using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

public sealed class SignatureLinesTests
{
    [Theory]
    [InlineData("Show me.\n\nSent from my SM-S908U using AC Forums mobile app", "Show me.", "Sent from my SM-S908U using AC Forums mobile app")]
    [InlineData("Show me.\nEnvoyé de mon iPhone en utilisant Tapatalk", "Show me.", "Envoyé de mon iPhone en utilisant Tapatalk")]
    [InlineData("Show me.\n_______________\nNever cross twice.", "Show me.", "Never cross twice.")]
    [InlineData("Show me.\n\nIt was sent from the town hall.", "Show me.\n\nIt was sent from the town hall.", null)]
    [InlineData("Sent from my iPhone", "Sent from my iPhone", null)]
    public void Split_LastLines_AreASignatureWhereTheyLookLikeOne(string text, string own, string? signature) =>
        Assert.Equal((own, signature), SignatureLines.Split(text));
}
