namespace CoordDetect.Index.Fields;

/// <summary>The fields of the index. A document is a distinct text, or a comment that says one.</summary>
internal static class FieldName
{
    /// <summary>Of a text: its fingerprint.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Of a text: its number, by which comments and other texts name it; as a term and as a value.</summary>
    public const string Number = "number";

    /// <summary>Of a text: each of its shingles.</summary>
    public const string Shingle = "shingle";

    /// <summary>Of a text that may stand in longer ones: those of its shingles of which a text that holds it must have one.</summary>
    public const string HeldBy = "held-by";

    /// <summary>Of a text: how many shingles it has.</summary>
    public const string Size = "size";

    /// <summary>Of a text: how many words it has.</summary>
    public const string Words = "words";

    /// <summary>Of a text: the numbers of earlier texts that it is tied to, so that the ties of all texts connect families.</summary>
    public const string Ties = "ties";

    /// <summary>Of a comment: its id, as a term and as a value.</summary>
    public const string Comment = "comment";

    /// <summary>Of a comment: the id of its account, as a term and as a value.</summary>
    public const string Account = "account";

    /// <summary>Of a comment: the number of its text, as a term and as a value.</summary>
    public const string Text = "text";

    /// <summary>Of a comment: when it was posted, in Unix seconds; the least value where that is unknown.</summary>
    public const string Posted = "posted";

    /// <summary>Of a comment: its words, folded, with their places.</summary>
    public const string Said = "said";

    /// <summary>Of a comment: the stems of the words of its text.</summary>
    public const string Stems = "stems";

    /// <summary>Of a comment: its site, folded as a term, as it is called as a value.</summary>
    public const string Site = "site";

    /// <summary>Of a comment: its thread, folded as a term, as it is called as a value.</summary>
    public const string Thread = "thread";
}
