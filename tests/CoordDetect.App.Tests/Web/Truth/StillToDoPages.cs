namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Texts of all other pages that nothing holds yet against what is so. Nothing is added here.</summary>
internal static class StillToDoPages
{
    public static string[] Keys { get; } =
    [
        "web.problem.failed.what", "web.problem.store-full.what", "web.problem.store-readonly.what", "web.problem.store-busy.what",
        "web.problem.store-unreachable.what", "web.signin.busy", "web.official.what", "alert.colophon",
    ];
}
