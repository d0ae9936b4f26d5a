namespace CoordDetect.Core.Simulation.Writing;

/// <summary>A message that a campaign gives out.</summary>
/// <param name="Seed">What fixes its first wording.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Subject">The subject that it names.</param>
/// <param name="Link">The link that may follow it.</param>
/// <param name="FromVictim">Whether it was lifted from an ordinary account's comment.</param>
internal sealed record CampaignMessage(ulong Seed, int Sentences, string Subject, string Link, bool FromVictim);
