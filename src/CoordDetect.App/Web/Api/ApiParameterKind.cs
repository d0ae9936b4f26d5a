namespace CoordDetect.App.Web.Api;

/// <summary>What a parameter may be.</summary>
internal enum ApiParameterKind
{
    /// <summary>Any text, or one of a list.</summary>
    Text,

    /// <summary>A whole number from 0.</summary>
    Number,

    /// <summary>A day as yyyy-mm-dd.</summary>
    Day,
}
