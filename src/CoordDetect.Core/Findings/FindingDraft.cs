using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>A group on its way to being a finding: who is in it, and the evidence that innocent explanations are tried on.</summary>
internal sealed class FindingDraft
{
    public required CommentCorpus Corpus { get; init; }

    /// <summary>The group.</summary>
    public required AccountGroup Group { get; init; }

    /// <summary>The text, where the group is one text from many accounts.</summary>
    public OneText? Text { get; init; }

    /// <summary>The objects of the run, of which the group's judgement names some.</summary>
    public required Occasions Occasions { get; init; }

    /// <summary>The edges between the members.</summary>
    public required IReadOnlyList<EvidenceEdge> Edges { get; init; }

    /// <summary>Every coincidence of these edges.</summary>
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    /// <summary>The family of a signal.</summary>
    public required Func<string, SignalFamily> FamilyOf { get; init; }

    /// <summary>Handles of accounts that the user declared official.</summary>
    public required IReadOnlySet<string> Official { get; init; }

    /// <summary>
    /// The bits of whole texts alone (no shouts, links or turns of phrase), less the choice of the group: what is left when everything is taken away that a common interest or an event explains, for neither gives
    /// people the same words.
    /// </summary>
    public double TextBits => Group.Judgement.Occasions
        .Where(o => Occasions[o.Occasion] is { IsPickedUp: false, IsPassing: false })
        .Sum(o => o.Bits) - Group.Judgement.Cost;

    /// <summary>The part of all that the members say which speaks for the group, in [0, 1].</summary>
    public double SharedPart
    {
        get
        {
            HashSet<int> shared = [];
            foreach (CountedOccasion counted in Group.Judgement.Occasions)
            {
                ReadOnlySpan<int> holders = Occasions.AccountsOf(counted.Occasion);
                for (int i = 0; i < holders.Length; i++)
                    if (Group.Judgement.Accounts.AsSpan().BinarySearch(holders[i]) >= 0) shared.Add(Occasions.FirstOf(counted.Occasion, i));
            }
            HashSet<int> accounts = [.. Group.Accounts];
            int said = 0;
            foreach (int account in Corpus.AccountOf)
                if (accounts.Contains(account)) said++;
            return said == 0 ? 0 : (double)shared.Count / said;
        }
    }


    /// <summary>The members, ascending.</summary>
    public IReadOnlyList<int> Members => [.. Group.Members];

    public IEnumerable<EvidenceRow> Of(SignalFamily family) => Evidence.Where(e => FamilyOf(e.Signal) == family);
}
