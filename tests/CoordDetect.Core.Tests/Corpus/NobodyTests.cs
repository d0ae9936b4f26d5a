using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Tests.Corpus;

public sealed class NobodyTests
{
    [Theory]
    [InlineData("[deleted]")]
    [InlineData("Anonymous")]
    [InlineData("ANONYME")]
    [InlineData("Invité")]
    [InlineData("invite")]
    [InlineData("Invité(e)")]
    [InlineData("Utilisateur supprimé")]
    [InlineData("Compte désactivé")]
    [InlineData("Gelöschter Benutzer")]
    [InlineData("Gast")]
    [InlineData("Usuario eliminado")]
    [InlineData("utente_cancellato")]
    [InlineData("DeletedUser")]
    [InlineData("<unknown>")]
    [InlineData("Аноним")]
    [InlineData("已注销用户")]
    [InlineData("名無しさん")]
    [InlineData("مستخدم محذوف")]
    [InlineData("---")]
    [InlineData("1.23457E+18")]
    [InlineData("1,23457E+18")]
    [InlineData("  ")]
    public void IsNamed_Placeholder_IsNobody(string name) => Assert.True(Nobody.IsNamed(name));

    [Theory]
    [InlineData("Anna")]
    [InlineData("guest_jean")]
    [InlineData("Deleted member 12345")]
    [InlineData("anonymous42")]
    [InlineData("Monsieur Inconnu de la Tour")]
    [InlineData("🌸")]
    [InlineData("deleted 🌸")]
    [InlineData("Niko")]
    [InlineData("1234567890123456789")]
    [InlineData("2e4")]
    [InlineData("李")]
    public void IsNamed_NameOfSomebody_IsSomebody(string name) => Assert.False(Nobody.IsNamed(name));

    [Fact]
    public void IsNamed_AnyNameOfTheTableHoweverDressed_IsNobody()
    {
        Func<string, string>[] dresses =
        [
            name => $"[{name}]", name => $"<{name}>", name => $"({name})", name => $"« {name} »", name => name.ToUpperInvariant(),
            name => name.Replace(' ', '_'), name => name.Replace(' ', '-'), name => $" {name}\u200B ",
        ];
        Assert.True(Nobody.All.Count > 1_000);
        foreach (string name in Nobody.All)
            foreach (Func<string, string> dress in dresses) Assert.True(Nobody.IsNamed(dress(name)), dress(name));
    }

    [Fact]
    public void IsNamed_Utf8_IsTheSameAsText()
    {
        foreach (string name in Nobody.All) Assert.True(Nobody.IsNamed(System.Text.Encoding.UTF8.GetBytes(name)), name);
        Assert.False(Nobody.IsNamed(System.Text.Encoding.UTF8.GetBytes(new string('x', 10_000))));
    }
}
