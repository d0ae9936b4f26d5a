namespace CoordDetect.Core.Simulation.Plan;

/// <summary>What stands behind one planned comment.</summary>
internal enum SlotKind : byte
{
    Ordinary,
    Petition,
    Meme,
    RecurringLink,
    Fan,
    Household,
    Victim,
    Quoter,
    Copied,
    Templated,
    Rewritten,
    Original,
    Camouflage,
}
