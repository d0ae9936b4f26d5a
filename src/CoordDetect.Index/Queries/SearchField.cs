namespace CoordDetect.Index.Queries;

/// <summary>What a name in a query is the name of.</summary>
public enum SearchField
{
    /// <summary>The handle or the displayed name of the account.</summary>
    Account,

    /// <summary>The thread.</summary>
    Thread,

    /// <summary>The site.</summary>
    Site,
}
