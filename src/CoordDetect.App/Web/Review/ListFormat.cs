namespace CoordDetect.App.Web.Review;

/// <summary>In which form a list of accounts leaves.</summary>
public enum ListFormat
{
    /// <summary>A table, comma-separated.</summary>
    Csv,

    /// <summary>A spreadsheet.</summary>
    Xlsx,

    /// <summary>One account a line.</summary>
    Lines,

    /// <summary>What phpBB's “Ban usernames” takes: one name a line.</summary>
    PhpBb,

    /// <summary>What Discourse's “Add users” of a group takes: names with commas.</summary>
    Discourse,

    /// <summary>What WordPress's “Disallowed Comment Keys” takes: one name a line.</summary>
    WordPress,
}
