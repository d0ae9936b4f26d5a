namespace CoordDetect.Core.Findings;

/// <summary>What an account does in a finding.</summary>
public enum MemberRole
{
    /// <summary>Tied to the group by corroborated evidence.</summary>
    Member,

    /// <summary>Tied to the group by single evidence only.</summary>
    Peripheral,

    /// <summary>Posted first and was copied: shown, not counted as a member.</summary>
    Source,
}
