namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The texts of the pages on which people read what was found.</summary>
internal static class DeskTexts
{
    public static PageTexts All { get; } = new()
    {
        Claimed = [],
        Labels = [],
        Elsewhere = new Dictionary<string, string>(),
        StillToDo = StillToDoDesk.Keys,
    };
}
