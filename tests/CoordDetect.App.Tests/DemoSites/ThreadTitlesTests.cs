using CoordDetect.App.DemoSites;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

public sealed class ThreadTitlesTests
{
    [Theory]
    [InlineData("la-tournee-d-ete-a-noirac-12", "La tournée d’été à Noirac")]
    [InlineData("l-etape-de-saint-sorlin-sur-colminiere-3", "L’étape de Saint Sorlin sur Colminiere")]
    [InlineData("les-s-urs-fanmain-7", "Les sœurs Fanmain")]
    [InlineData("commissaire-le-roupel-9", "Commissaire Le Roupel")]
    [InlineData("la-bouteille-de-1-25-litre-44", "La bouteille de 1,25 litre")]
    [InlineData("la-fermeture-de-la-poste-44", "La fermeture de la poste")]
    [InlineData("ciel-de-decembre-sur-fontans-5", "Ciel de décembre sur Fontans")]
    [InlineData("route-301", "Route")]
    public void Of_Slug_ReadsAsFrench(string slug, string title) => Assert.Equal(title, ThreadTitles.Of(slug));
}
