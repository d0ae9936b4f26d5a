namespace CoordDetect.Storage.Repeats;

/// <summary>What a list of repeats begins with.</summary>
public enum RepeatSort
{
    /// <summary>Those of most accounts.</summary>
    Accounts,

    /// <summary>Those in most comments.</summary>
    Comments,

    /// <summary>Those that most accounts posted within one hour.</summary>
    Peak,

    /// <summary>Those with the largest share of new accounts.</summary>
    New,

    /// <summary>Those on most sites.</summary>
    Sites,

    /// <summary>Those posted last.</summary>
    Newest,
}
