namespace CoordDetect.Core.Signals;

/// <summary>Kinds of evidence that can coincide for independent reasons. Corroboration counts families, not signals.</summary>
public enum SignalFamily
{
    /// <summary>Shared wording.</summary>
    Wording,

    /// <summary>Shared links, hashtags and other objects.</summary>
    Objects,

    /// <summary>Posting in the same places at the same moments.</summary>
    Timing,

    /// <summary>The same choice of threads, pages and people answered.</summary>
    Targets,

    /// <summary>The same hours of the week.</summary>
    Rhythm,

    /// <summary>Profiles made alike.</summary>
    Profiles,

    /// <summary>The same hand in style; supporting evidence only.</summary>
    Style,
}
