using CoordDetect.Core.Signals.Profiles;

namespace CoordDetect.Core.Tests.Signals.Profiles;

public sealed class AvatarAddressTests
{
    [Theory]
    [InlineData("https://a.example/p/1.png?s=64", "http://a.example/p/1.png?s=128#x")]
    [InlineData("//a.example/avatar.php?id=5&size=40", "https://a.example/avatar.php?id=5")]
    public void Key_TheSamePictureInOtherSizes_IsTheSame(string one, string other) => Assert.Equal(AvatarAddress.Key(one), AvatarAddress.Key(other));

    [Fact]
    public void Key_OtherPicturesOfOneScript_Differ() =>
        Assert.NotEqual(AvatarAddress.Key("https://a.example/avatar.php?id=5"), AvatarAddress.Key("https://a.example/avatar.php?id=6"));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Key_Nothing_IsNothing(string? avatar) => Assert.Null(AvatarAddress.Key(avatar));
}
