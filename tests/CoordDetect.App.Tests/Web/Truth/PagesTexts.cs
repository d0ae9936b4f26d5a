namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The texts of all other pages.</summary>
internal static class PagesTexts
{
    public static PageTexts All { get; } = new()
    {
        Claimed = [],
        Labels = [],
        Elsewhere = new Dictionary<string, string>(),
        StillToDo = StillToDoPages.Keys,
    };
}
