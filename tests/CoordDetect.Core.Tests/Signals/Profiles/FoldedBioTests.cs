using CoordDetect.Core.Signals.Profiles;

namespace CoordDetect.Core.Tests.Signals.Profiles;

public sealed class FoldedBioTests
{
    [Theory]
    [InlineData("Mamie de 3 merveilles !", "mamie de 12 MERVEILLES")]
    [InlineData("Née à Sainte-Berthilde", "nee a sainte berthilde…")]
    public void Of_TheSameWords_AreTheSame(string one, string other) => Assert.Equal(FoldedBio.Of(one, 3), FoldedBio.Of(other, 3));

    [Theory]
    [InlineData("Lyon")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Of_FewWords_IsNothing(string? bio) => Assert.Null(FoldedBio.Of(bio, 3));

    [Fact]
    public void Of_AnUnpairedSurrogate_DoesNotFail() => Assert.NotNull(FoldedBio.Of("un deux \ud83d trois quatre", 3));
}
