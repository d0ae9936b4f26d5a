namespace CoordDetect.Core.Audit.Audience;

/// <summary>Something that followers have in common, and where those who have it stand in the order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Which value, in the numbers of its trait; the start of the cell in Unix seconds of those made together.</param>
/// <param name="Span">The length of the cell in seconds, of those made together.</param>
/// <param name="Codes">For <see cref="SignatureKind.Counts"/>: the code by account.</param>
/// <param name="Places">Their places, ascending.</param>
internal sealed record Signature(SignatureKind Kind, long Code, long Span, int[] Places, int[]? Codes = null)
{
    /// <summary>Whether it says something wherever it piles up; what does not must fill a good part of a run.</summary>
    public bool IsTelling => Kind is SignatureKind.CreatedTogether or SignatureKind.CreatedAlike or SignatureKind.Stem or SignatureKind.Bio or SignatureKind.Avatar or SignatureKind.Name;
}

/// <summary>What followers may have in common.</summary>
internal enum SignatureKind
{
    /// <summary>They were made within one short time.</summary>
    CreatedTogether,

    /// <summary>They were made within one time, and one of their counts lies within a factor of four of each other's.</summary>
    CreatedAlike,

    /// <summary>Their handles have one stem with other digits.</summary>
    Stem,

    /// <summary>Their bios are equal.</summary>
    Bio,

    /// <summary>Their avatars are equal, and not the default one.</summary>
    Avatar,

    /// <summary>Their displayed names are equal.</summary>
    Name,

    /// <summary>Their handles have one shape.</summary>
    Shape,

    /// <summary>Two or three of their counts (posts, followers, followed) lie within a factor of four of each other.</summary>
    Counts,

    /// <summary>They are empty profiles that are not new.</summary>
    Empty,
}
