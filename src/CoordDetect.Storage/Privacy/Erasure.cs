namespace CoordDetect.Storage.Privacy;

/// <summary>What was erased.</summary>
/// <param name="Account">The id of the account in the case.</param>
/// <param name="Pseudonym">The name that it has now.</param>
/// <param name="Comments">How many comments lost their text.</param>
/// <param name="Versions">How many earlier versions went.</param>
/// <param name="Evidence">How many rows of evidence lost the words that they coincide on.</param>
public sealed record Erasure(long Account, string Pseudonym, long Comments, long Versions, long Evidence);
