namespace CoordDetect.App.DemoSites;

/// <summary>The style sheets of the engines, as they are built in.</summary>
internal static class DemoStyle
{
    private static readonly Dictionary<DemoEngine, string> Sheets = Enum.GetValues<DemoEngine>().ToDictionary(engine => engine, Load);

    /// <summary>The sheet of an engine.</summary>
    public static DemoAnswer Of(DemoEngine engine) => DemoAnswer.Text("text/css; charset=UTF-8", Sheets[engine]);

    private static string Load(DemoEngine engine)
    {
        using Stream stream = typeof(DemoStyle).Assembly.GetManifestResourceStream($"CoordDetect.App.DemoSites.{engine}.css")
            ?? throw new FileNotFoundException($"The style sheet of {engine} is not built in.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
