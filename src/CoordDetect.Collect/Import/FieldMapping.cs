using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>One <c>--map COLUMN=FIELD</c>: which column of a source holds which field of a comment.</summary>
/// <param name="Column">The column or JSON property as the source names it.</param>
/// <param name="Field">The field as the contract names it, such as <c>account</c>.</param>
public sealed record FieldMapping(string Column, string Field)
{
    /// <summary>Reads <c>COLUMN=FIELD</c>.</summary>
    /// <exception cref="UserFacingException">The text has no <c>=</c>, or names no field of a comment.</exception>
    public static FieldMapping Parse(string text)
    {
        int equals = text.LastIndexOf('=');
        if (equals <= 0)
            throw new UserFacingException($"--map {text}: write COLUMN=FIELD, for example --map auteur=account.");
        FieldMapping mapping = new(text[..equals].Trim(), text[(equals + 1)..].Trim());
        if (FieldNames.FieldOf(mapping.Field) == CommentField.None)
            throw new UserFacingException($"--map {text}: there is no field \"{mapping.Field}\". The fields are: {FieldNames.List()}.");
        return mapping;
    }
}
