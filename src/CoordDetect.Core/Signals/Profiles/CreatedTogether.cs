using System.Globalization;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Profiles;

/// <summary>
/// Both accounts were created in one burst that the sign-ups of their site, or those of all sites together, do not explain. A burst is an object that its accounts hold:
/// one that brought many (an event, a campaign in the press) says little of each pair.
/// </summary>
public sealed class CreatedTogether(CreatedTogetherOptions options) : ISignal
{
    // The accounts of one site, and those of all sites: two looks at every burst.
    private const double Looks = 2;

    /// <inheritdoc/>
    public string Id => "created-together";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Profiles;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        int[] known = [.. Enumerable.Range(0, corpus.AccountCount).Where(a => !corpus.IsUnknown(a) && corpus.CreatedOf(a).Precision is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour)];
        List<SignUpBurst> bursts = [.. known.GroupBy(corpus.SiteOfAccount).OrderBy(g => g.Key).SelectMany(site => Bursts(corpus, [.. site]))];
        if (corpus.SiteCount > 1)
        {
            HashSet<string> seen = [.. bursts.Select(b => string.Join(',', b.Accounts))];
            bursts.AddRange(Bursts(corpus, known).Where(b => seen.Add(string.Join(',', b.Accounts))));
        }
        double looks = Math.Log10(Looks);
        return new ProfileTrace([.. bursts.Select(b => b.Accounts)], i => Describe(bursts[i]))
        {
            Log10Floor = [.. bursts.Select(b => Math.Min(0, b.Log10P + looks))],
        };
    }

    private IEnumerable<SignUpBurst> Bursts(CommentCorpus corpus, int[] accounts) =>
        SignUpScan.Find(Array.ConvertAll(accounts, a => corpus.CreatedOf(a).UnixSeconds), accounts, options.LongestHours * 3_600L);

    private static string Describe(SignUpBurst burst)
    {
        string first = Text(burst.First), last = Text(burst.Last);
        return string.Create(CultureInfo.InvariantCulture, $"{burst.Accounts.Length} accounts, {first} – {last} UTC");
    }

    private static string Text(long time) => DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
