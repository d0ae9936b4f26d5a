namespace CoordDetect.Collect.Import;

/// <summary>Takes the records of a file as a reader finds them.</summary>
internal interface IRowIntake
{
    /// <summary>Takes the record that starts at <paramref name="line"/>; the fields are valid during this call only.</summary>
    void Submit(FieldValues fields, long line);
}
