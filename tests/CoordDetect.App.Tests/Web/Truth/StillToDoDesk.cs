namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Texts of the pages on which people read what was found that nothing holds yet against what is so. Nothing is added here.</summary>
internal static class StillToDoDesk
{
    public static string[] Keys { get; } =
    [
        "web.term.sites.more", "web.term.not-default", "web.repeat.spark", "web.repeat.findings", "web.list.what", "web.pack.cut",
        "web.archived.source", "web.similar.near", "web.similar.contained", "web.tied.strongest", "web.tied.first", "web.network.what",
        "web.network.absent", "web.network.nobody", "web.network.many", "web.network.counts", "web.network.no-script",
    ];
}
