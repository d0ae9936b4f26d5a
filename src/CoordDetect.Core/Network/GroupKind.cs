namespace CoordDetect.Core.Network;

/// <summary>What kind of thing a group is; each has its own rule of membership, never more than what was seen.</summary>
public enum GroupKind
{
    /// <summary>Accounts tied again and again, on different objects: a member is tied to the rest above chance.</summary>
    Group,

    /// <summary>One text or template from many accounts, in whatever time: a member posted it.</summary>
    OneText,

    /// <summary>Few accounts whose style is alike: a member is at one end of the tie.</summary>
    SameHand,

    /// <summary>Arrivals and moments alone, all text new: a member came with the others.</summary>
    Arrivals,

    /// <summary>One link from many accounts, beside whatever words: a member posted it.</summary>
    OneLink,
}
