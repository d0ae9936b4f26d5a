namespace CoordDetect.Collect.Audience;

/// <summary>A table of any make as records of fields; a JSON object a line is a record, too.</summary>
internal abstract class TableRows : IDisposable
{
    /// <summary>The columns; for JSON those of the first objects.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>How many records could not be used.</summary>
    public long Rejected { get; protected set; }

    /// <summary>Goes on to the next record; false at the end.</summary>
    public abstract bool Next();

    /// <summary>A field of the record as UTF-8, valid until the next; empty where the record has none.</summary>
    public abstract ReadOnlySpan<byte> Field(int column);

    /// <summary>The first records as text, for telling how dates are written.</summary>
    public abstract IEnumerable<string> Samples(int column);

    /// <inheritdoc/>
    public abstract void Dispose();
}
