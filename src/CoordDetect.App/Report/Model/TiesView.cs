namespace CoordDetect.App.Report.Model;

/// <summary>How the members of a finding are tied, ready to be shown.</summary>
/// <param name="Cut">How few ties hold the two sides together.</param>
/// <param name="SmallerSide">How many accounts the smaller side has.</param>
/// <param name="Apart">Accounts of the smaller side, the first of them.</param>
/// <param name="Between">Accounts at the ends of those ties, the first of them.</param>
/// <param name="First">The first member that is tied to any other.</param>
/// <param name="Chain">From that one to the one that is hardest to reach from it.</param>
/// <param name="Second">The second-best chain between the two; empty where there is none.</param>
/// <param name="Direct">How many accounts the first one is tied to best without any between.</param>
/// <param name="Indirect">How many it is tied to best through others.</param>
/// <param name="Chains">From the first one to each of the latter, the first of them.</param>
public sealed record TiesView(
    int Cut, int SmallerSide, IReadOnlyList<AccountView> Apart, IReadOnlyList<AccountView> Between, AccountView First, IReadOnlyList<AccountView> Chain,
    IReadOnlyList<AccountView> Second, int Direct, int Indirect, IReadOnlyList<IReadOnlyList<AccountView>> Chains);
