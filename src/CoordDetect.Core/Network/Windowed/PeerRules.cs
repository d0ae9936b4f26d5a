namespace CoordDetect.Core.Network.Windowed;

/// <summary>Whose rules turn coincidences into edges.</summary>
public enum PeerRules
{
    /// <summary>Ours: CooRTweet's pairs, with repeated rows counted once and participation in distinct comments of both accounts.</summary>
    None,

    /// <summary>CooRTweet's <c>detect_groups</c> and <c>generate_coordinated_network</c>, row for row.</summary>
    CooRTweet,

    /// <summary>coordination-network-toolkit: directed, distinct messages.</summary>
    Toolkit,
}
