using CoordDetect.Core.Text.Links;

namespace CoordDetect.Core.Tests.Text.Links;

public sealed class ContactReaderTests
{
    [Theory]
    [InlineData("Contactez Mr Bernard sur WhatsApp +33 6 44 65 12 09", "tel:+33644651209")]
    [InlineData("appelez le +33 (0)6 44 65 12 09 ce soir", "tel:+33644651209")]
    [InlineData("0033 6.44.65.12.09", "tel:+33644651209")]
    [InlineData("00 33 (0)6 44 65 12 09", "tel:+33644651209")]
    [InlineData("au 06 44 65 12 09, merci", "tel:0644651209")]
    [InlineData("au 06.44.65.12.09.", "tel:0644651209")]
    [InlineData("tél:0644651209", "tel:0644651209")]
    [InlineData("whatsapp +2348012345678!!", "tel:+2348012345678")]
    [InlineData("call (555) 123-4567 now", "tel:5551234567")]
    [InlineData("call 555-123-4567 now", "tel:5551234567")]
    [InlineData("écrivez à Dr.Agbo99@Gmail.com.", "mailto:dr.agbo99@gmail.com")]
    [InlineData("(contact: jean-paul@mail.exemple.fr)", "mailto:jean-paul@mail.exemple.fr")]
    [InlineData("a@b.fr ou 06 11 22 33 44", "mailto:a@b.fr tel:0611223344")]
    public void Find_WhereSomebodyCanBeReached_SaysWhere(string text, string expected)
    {
        Assert.True(ContactReader.MayHold(text));
        Assert.Equal(expected, string.Join(' ', ContactReader.Find(text)));
    }

    [Theory]
    [InlineData("merci @jean.dupont et @mail")]
    [InlineData("le 01.02.2024 à 10 h 30, 12 000 000 de vues")]
    [InlineData("de 1939-1945 à 2024-2025, page 123456789")]
    [InlineData("https://wa.me/33644651209 et https://site.exemple/?m=a@b.fr")]
    [InlineData("ISBN 978-2-07-036822-8, 3,1415926535")]
    [InlineData("SIRET 732 829 320 00074 et IBAN FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("2024-01-02 10:11:12.123456")]
    [InlineData("")]
    public void Find_WhatIsNoContact_IsNone(string text) => Assert.Empty(ContactReader.Find(text));

    [Fact]
    public void Find_MadeToBeSlow_EndsSoon()
    {
        Assert.Empty(ContactReader.Find(new string('a', 200_000)));
        Assert.Empty(ContactReader.Find(string.Concat(Enumerable.Repeat("a.", 100_000)) + "@"));
        Assert.Empty(ContactReader.Find(string.Concat(Enumerable.Repeat("a@", 100_000))));
        Assert.Empty(ContactReader.Find(string.Concat(Enumerable.Repeat("1 2 ", 100_000))));
    }
}
