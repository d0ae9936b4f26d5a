using System.Collections.Frozen;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>How words are shortened by people who write as in text messages.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["que"] = "ke",
        ["qui"] = "ki",
        ["quoi"] = "koi",
        ["pas"] = "pa",
        ["c'est"] = "c",
        ["j'ai"] = "g",
        ["vraiment"] = "vrmt",
        ["beaucoup"] = "bcp",
        ["toujours"] = "tjrs",
        ["aujourd'hui"] = "ajd",
        ["quand"] = "qd",
        ["dans"] = "ds",
        ["avec"] = "av",
        ["pour"] = "pr",
        ["tout"] = "tt",
        ["tous"] = "ts",
        ["toute"] = "tte",
        ["vous"] = "vs",
        ["nous"] = "ns",
        ["mais"] = "mé",
        ["bonjour"] = "bjr",
        ["bonsoir"] = "bsr",
        ["salut"] = "slt",
        ["franchement"] = "frchmt",
        ["c'était"] = "ct",
        ["était"] = "été",
        ["quelqu'un"] = "qqn",
        ["parce"] = "pcq",
        ["pourquoi"] = "pk",
        ["temps"] = "tps",
        ["même"] = "mm",
        ["jamais"] = "jms",
        ["maintenant"] = "mtn",
        ["trop"] = "tro",
        ["moi"] = "moi",
        ["est"] = "é",
        ["ça"] = "sa",
        ["comme"] = "com",
        ["you"] = "u",
        ["your"] = "ur",
        ["are"] = "r",
        ["because"] = "bc",
        ["people"] = "ppl",
        ["really"] = "rly",
        ["though"] = "tho",
        ["please"] = "pls",
        ["thanks"] = "thx",
        ["with"] = "w/",
        ["about"] = "abt",
        ["going"] = "goin",
        ["before"] = "b4",
        ["okay"] = "k",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Short.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The short form of a lower-case word, if there is one.</summary>
    public static bool TryShorten(ReadOnlySpan<char> word, out string shortened) => Lookup.TryGetValue(word, out shortened!);
}
