using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Storage;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The web app, whose pages say of each text its key and what was put into it.</summary>
internal static class MarkedApp
{
    public static Task<ServedApp> StartAsync(Func<CaseStore, Task>? prepare = null) => ServedApp.StartAsync(prepare, change: o => o with { Texts = MarkedTexts.Of });

    /// <summary>A reader who followed the link that is printed at start, and reads in a language.</summary>
    public static async Task<WebReader> ReaderAsync(this ServedApp app, ReportLanguage language)
    {
        WebReader reader = await app.LocalReaderAsync();
        await reader.PostAsync("/language", ("to", TextTable.Of(language).Format.Tag), ("back", "/cases"));
        return reader;
    }

    /// <summary>What the page says that a reader has before them.</summary>
    public static List<Said> Said(this WebReader reader) => [.. MarkedTexts.In(reader.Page)];

    /// <summary>What a page says.</summary>
    public static async Task<List<Said>> ReadAsync(this WebReader reader, string address)
    {
        await reader.GetAsync(address);
        return reader.Said();
    }
}
