namespace CoordDetect.App.Report.Components;

/// <summary>Where what is shown can be looked at more closely, beside the report itself. A report from disk has no such places.</summary>
public interface IPlaces
{
    /// <summary>The address of an account, or null.</summary>
    string? OfAccount(int account);

    /// <summary>The address of a comment, or null.</summary>
    string? OfComment(int comment);
}
