namespace CoordDetect.Collect.Import;

/// <summary>One line that was rejected, or kept with a warning.</summary>
/// <param name="File">The name of the file as it was given.</param>
/// <param name="Line">The number of the line, from 1; 0 where the whole file is meant.</param>
/// <param name="Code">The reason as a stable code, such as <c>no-account</c>.</param>
/// <param name="What">What is wrong, in words; may quote the line's content, so encode it for where it is shown.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record LineIssue(string File, long Line, string Code, string What, string Advice)
{
    /// <summary>All of it in one sentence.</summary>
    public override string ToString() =>
        Line > 0 ? $"{File}: line {Line}: {What}; {Advice}." : $"{File}: {What}; {Advice}.";
}
