namespace CoordDetect.Core.Text.Repeats;

/// <summary>What kind of thing several accounts posted.</summary>
public enum RepeatKind
{
    /// <summary>A text, word for word or nearly.</summary>
    Text = 0,

    /// <summary>A text with slots that each fills in another way.</summary>
    Template = 1,

    /// <summary>An address.</summary>
    Link = 2,

    /// <summary>The address of a picture.</summary>
    Picture = 3,

    /// <summary>Another object that the data name, such as the id of what was shared.</summary>
    Object = 4,
}
