using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Custody;
using CoordDetect.Storage;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Custody;

public sealed class CustodyWordsTests
{
    [Theory]
    [InlineData(CustodyKind.Begun, "{}", "Le dossier a été ouvert.")]
    [InlineData(CustodyKind.Imported, """{"import":3,"source":1,"input_sha256":"ab12","added":1,"edited":0,"unchanged":2}""", "Import 3\u00a0: 1 nouveau commentaire, 0 modifié, 2 déjà connus. SHA-256 de ce qui a été lu\u00a0: ab12.")]
    [InlineData(CustodyKind.Detected, """{"run":2,"version":"1.0","corpus_sha256":"cd","findings":1,"scope":null}""", "L’analyse 2 de CoordDetect 1.0 s’est terminée avec 1 résultat. Empreinte de ce qu’elle a examiné\u00a0: cd.")]
    [InlineData(CustodyKind.Detected, """{"run":3,"version":"1.0","corpus_sha256":"ef","findings":2,"scope":{"words":"x"}}""", "L’analyse 3 de CoordDetect 1.0 s’est terminée avec 2 résultats. Empreinte de ce qu’elle a examiné\u00a0: ef. C’était une partie du dossier.")]
    [InlineData(CustodyKind.Judged, """{"verdict":1,"finding":4,"run":2,"kind":"NotCoordinated"}""", "Verdict sur «\u00a0Résultat 4\u00a0», vu dans l’analyse 2\u00a0: Pas de coordination.")]
    [InlineData(CustodyKind.Exported, """{"file":"a.csv","accounts":2,"pseudonymous":true}""", "a.csv a été remis à l’extérieur du dossier. 2 comptes y figurent sous pseudonyme.")]
    [InlineData(CustodyKind.Erased, """{"account":9,"comments":1,"versions":0,"evidence":2,"reason":"demande"}""", "Un compte a été effacé\u00a0: 1 commentaire, 0 version antérieure, 2 éléments de preuve. Motif\u00a0: demande")]
    [InlineData(CustodyKind.Exported, "not json", "not json")]
    [InlineData(CustodyKind.Judged, """{"odd":1}""", """{"odd":1}""")]
    public void Link_OfEveryKind_IsASentence(CustodyKind kind, string detail, string expected) =>
        Assert.Equal(expected, CustodyWords.Say(new CustodyEntry(1, kind, detail, "ana", DateTimeOffset.UnixEpoch, ""), TextTable.Of(ReportLanguage.French)));

    [Fact]
    public async Task Chain_OfACaseThatWasWorkedOn_HasNoBraces()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/1");
        await reader.PostAsync("/cases/small/findings/1/verdict", ("verdict", "likely"), ("reason", "read"));
        await reader.DownloadAsync("/cases/small/findings/1/pack.zip");
        await reader.GetAsync("/cases/small/settings");
        ICase small = (await app.Store.FindAsync("small"))!;
        IReadOnlyList<CustodyEntry> chain = (await small.Custody.ListAsync(new PageRequest(50))).Items;
        Assert.True(chain.Count >= 5);
        Assert.All(chain, e => Assert.DoesNotContain("{", CustodyWords.Say(e, TextTable.Of(ReportLanguage.English))));
        Assert.DoesNotContain("&quot;run&quot;", reader.Page);
    }
}
