using System.Reflection;

namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>The hand-written phrases that are embedded in this assembly, read once for each language.</summary>
internal static class PhraseMaterial
{
    private static readonly Lazy<Grammar> LazyFrench = new(() => Load("fr"));
    private static readonly Lazy<Grammar> LazyEnglish = new(() => Load("en"));

    /// <summary>The phrases of English, or else of French.</summary>
    public static Grammar Of(bool english) => (english ? LazyEnglish : LazyFrench).Value;

    private static Grammar Load(string language)
    {
        Assembly assembly = typeof(PhraseMaterial).Assembly;
        GrammarReader reader = new(Synonyms.Read(Text(assembly, $"Phrases/{language}-synonyms.txt")));
        string prefix = $"Phrases/{language}.";
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            reader.Read(Text(assembly, name));
        return reader.ToGrammar();
    }

    private static string Text(Assembly assembly, string name)
    {
        using StreamReader text = new(assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
