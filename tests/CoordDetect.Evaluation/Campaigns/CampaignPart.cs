using CoordDetect.Core.Corpus;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Parts of a campaign: whoever looks at one page sees few of its accounts, or one of its days.</summary>
internal static class CampaignPart
{
    /// <summary>So many of its accounts, drawn at random.</summary>
    public static Campaign Accounts(Campaign whole, int count)
    {
        string[] names = [.. whole.Comments.Select(c => c.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Random random = new(count);
        for (int i = 0; i < count; i++)
        {
            int j = i + random.Next(names.Length - i);
            (names[i], names[j]) = (names[j], names[i]);
        }
        HashSet<string> drawn = new(names.Take(count), StringComparer.Ordinal);
        return whole with { Id = $"{whole.Id}-{count}", Name = $"{count} accounts of: {whole.Name}", Comments = [.. whole.Comments.Where(c => drawn.Contains(c.Account))] };
    }

    /// <summary>Half of its accounts, drawn at random.</summary>
    public static Campaign Half(Campaign whole)
    {
        Campaign half = Accounts(whole, whole.AccountCount / 2);
        return half with { Id = $"{whole.Id}-half", Name = $"half the accounts of: {whole.Name}" };
    }

    /// <summary>The day (UTC) on which most of its accounts wrote.</summary>
    public static Campaign Day(Campaign whole)
    {
        IGrouping<long, Comment> day = whole.Comments.Where(c => c.PostedAt.IsKnown).GroupBy(c => c.PostedAt.UnixSeconds / 86_400)
            .OrderByDescending(d => d.Select(c => c.Account).Distinct(StringComparer.Ordinal).Count()).ThenBy(d => d.Key).First();
        return whole with { Id = $"{whole.Id}-day", Name = $"one day of: {whole.Name}", Comments = [.. day] };
    }
}
