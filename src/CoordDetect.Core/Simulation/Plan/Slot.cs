namespace CoordDetect.Core.Simulation.Plan;

/// <summary>One planned comment.</summary>
/// <param name="Time">When it is posted, in Unix seconds.</param>
/// <param name="Thread">The thread.</param>
/// <param name="Account">Who posts it.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Message">The campaign's message, or -1.</param>
/// <param name="Linked">Whether the campaign's link follows.</param>
/// <param name="Replies">Whether it answers another puppet.</param>
internal readonly record struct Slot(long Time, int Thread, int Account, SlotKind Kind = SlotKind.Ordinary, int Message = -1, bool Linked = false, bool Replies = false)
{
    /// <summary>Whether a puppet posts it.</summary>
    public bool IsCampaign => Kind >= SlotKind.Copied;
}
