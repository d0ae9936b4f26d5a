namespace CoordDetect.Index.Reading;

/// <summary>A wording that several accounts posted, with nearly the same words.</summary>
/// <param name="Comments">Its newest comments by their ids, the newest first.</param>
/// <param name="Count">How many comments there are of it since the day that was asked about.</param>
/// <param name="Accounts">How many accounts posted them.</param>
/// <param name="Before">How many comments of it there had been before.</param>
public sealed record SharedText(IReadOnlyList<long> Comments, int Count, int Accounts, int Before);
