namespace CoordDetect.Collect.Import;

/// <summary>The name of a column, with what it says worked out once.</summary>
internal sealed class ColumnName
{
    /// <summary>Takes a name as the source writes it.</summary>
    public ColumnName(string text)
    {
        Text = text;
        Normal = FieldNames.Normalise(text);
        (Field, Rank) = ColumnWords.FieldOf(text);
        (IsPostId, IsThreadId) = (ColumnWords.IsPostId(text), ColumnWords.IsThreadId(text));
    }

    /// <summary>The name as the source writes it.</summary>
    public string Text { get; }

    /// <summary>The name as <see cref="FieldNames.Normalise"/> has it.</summary>
    public string Normal { get; }

    /// <summary>The field that its words speak of.</summary>
    public CommentField Field { get; }

    /// <summary>How surely; 0 is surest.</summary>
    public int Rank { get; }

    /// <summary>Whether it is the identifier of a post.</summary>
    public bool IsPostId { get; }

    /// <summary>Whether it is the identifier of a thread.</summary>
    public bool IsThreadId { get; }

    /// <summary>Whether a column that holds no text of its own names the post below which comments stand.</summary>
    public bool IsPost => Field == CommentField.Text && Rank == ColumnWords.PostRank;
}
