using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Findings;

/// <summary>A name for a group that depends on its members alone: FNV-1a over their sorted (site, handle), 12 hexadecimal digits.</summary>
internal static class FindingIdentity
{
    public static string Of(CommentCorpus corpus, IEnumerable<int> accounts)
    {
        ulong hash = 14_695_981_039_346_656_037;
        IEnumerable<string> names = accounts
            .Select(a => $"{corpus.SiteName(corpus.SiteOfAccount(a))}\n{corpus.HandleOf(a)}\0").Order(StringComparer.Ordinal);
        foreach (byte b in names.SelectMany(System.Text.Encoding.UTF8.GetBytes)) hash = (hash ^ b) * 1_099_511_628_211;
        return (hash & 0xFFFF_FFFF_FFFF).ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
    }
}
