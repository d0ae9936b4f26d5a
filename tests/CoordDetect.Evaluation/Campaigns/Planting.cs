using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Hosts;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>A campaign on a host: one row of the table.</summary>
/// <param name="Id">Its name in the floors.</param>
/// <param name="Campaign">Who is planted, in words.</param>
/// <param name="Host">Where, in words.</param>
/// <param name="Comments">Makes the labelled corpus.</param>
internal sealed record Planting(string Id, string Campaign, string Host, Func<IReadOnlyList<Comment>> Comments)
{
    /// <summary>A campaign laid on a host; the seed is the campaign's size, so that a row is the same whatever other rows there are.</summary>
    public static Planting Of(Campaign campaign, Host host) => new(
        $"{campaign.Id}.{host.Id}", campaign.Name, host.Name, () => Laying.On(host, campaign, campaign.Comments.Count));
}
