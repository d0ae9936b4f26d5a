using CoordDetect.App.Report.Components;
using CoordDetect.App.Web.Layout;

namespace CoordDetect.App.Web.Findings;

/// <summary>Where the accounts and comments of a finding are in the app.</summary>
internal sealed class FindingPlaces(string name, long[] comments, long[] accounts) : IPlaces
{
    public string? OfAccount(int account) => CaseAddress.Of(name, "accounts", accounts[account]);

    public string? OfComment(int comment) => CaseAddress.Of(name, "comments", comments[comment]);
}
