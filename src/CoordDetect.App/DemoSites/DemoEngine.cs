namespace CoordDetect.App.DemoSites;

/// <summary>The software whose markup a demo site is written in.</summary>
public enum DemoEngine
{
    /// <summary>WordPress 6 with a classic theme, REST interface and feeds.</summary>
    WordPress,

    /// <summary>phpBB 3.2 with its own style, prosilver.</summary>
    PhpBb,

    /// <summary>XenForo 2.</summary>
    XenForo,

    /// <summary>Discourse as it answers browsers without scripts, and its topic JSON.</summary>
    Discourse,
}
