using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Profiles;

/// <summary>Makes the trace of profile objects that have names.</summary>
internal static class ProfileObjects
{
    /// <summary>Groups accounts by their keys (several each, null or empty for none); keys of one account tell nothing and are left out.</summary>
    public static ProfileTrace Trace(CommentCorpus corpus, Func<int, IEnumerable<string?>> keysOf, Func<string, string> describe)
    {
        Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
        for (int a = 0; a < corpus.AccountCount; a++)
        {
            if (corpus.IsUnknown(a)) continue;
            foreach (string? key in keysOf(a))
            {
                if (string.IsNullOrEmpty(key)) continue;
                if (!byKey.TryGetValue(key, out List<int>? holders)) byKey[key] = holders = [];
                if (holders.Count == 0 || holders[^1] != a) holders.Add(a);
            }
        }
        KeyValuePair<string, List<int>>[] shared = [.. byKey.Where(k => k.Value.Count > 1).OrderBy(k => k.Key, StringComparer.Ordinal)];
        return new ProfileTrace([.. shared.Select(s => s.Value.ToArray())], item => describe(shared[item].Key));
    }
}
