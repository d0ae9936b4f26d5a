namespace CoordDetect.Core.Corpus;

/// <summary>What happens to a comment whose (site, thread, id) was already seen with the same author, text and object. With others it is another comment, and kept.</summary>
public enum DuplicateIds
{
    /// <summary>It is left out, and counted as rejected. The rule of detection.</summary>
    Reject,

    /// <summary>It is kept as a comment of its own. What the compatibility networks of the peers need.</summary>
    Keep,
}
