using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Corpora;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Campaigns whose accounts were named by a platform, by journalists, or by whoever wrote the texts.</summary>
internal static class AttributedCampaigns
{
    /// <summary>A day of a campaign of the list of 2018, its accounts under numbers; null where it is not on this machine.</summary>
    public static Campaign? Day(string id, string name) =>
        RealComments.ReadFile($"corpora/attributed-campaigns/{id}.jsonl.gz") is { } comments ? new Campaign(id, name, comments) : null;

    /// <summary>Accounts that a platform listed in 2018, in some weeks of theirs.</summary>
    public static Campaign? Listed(string from, string to)
    {
        if (RealComments.Read("reddit-ira") is not { } listed) return null;
        long first = Seconds(from), end = Seconds(to);
        List<Comment> weeks = [.. listed.Where(c => c.PostedAt.UnixSeconds >= first && c.PostedAt.UnixSeconds < end)];
        return new Campaign($"listed-{from}", $"listed accounts, {from} to {to}", weeks) { HasOwnNames = true };
    }

    /// <summary>A testimonial as a few accounts would post it: what the accounts <c>pup0</c>… of a small corpus wrote; null where it is not on this machine.</summary>
    public static Campaign? Testimonial(string file, string name) =>
        RealComments.ReadFile($"inputs/campaigns/{file}.jsonl") is { } comments
            ? new Campaign(file, name, [.. comments.Where(c => c.Account.StartsWith("pup", StringComparison.Ordinal))])
            : null;

    private static long Seconds(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds();
}
