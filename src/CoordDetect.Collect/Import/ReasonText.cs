namespace CoordDetect.Collect.Import;

/// <summary>The words for reasons: a short code for files, what happened, and what to do about it.</summary>
internal static class ReasonText
{
    public static string Code(RejectReason reason) => reason switch
    {
        RejectReason.MalformedJson => "malformed-json",
        RejectReason.FieldCount => "field-count",
        RejectReason.OpenQuote => "open-quote",
        RejectReason.TooLong => "too-long",
        RejectReason.NoAccount => "no-account",
        RejectReason.NoContent => "no-content",
        _ => "duplicate-id",
    };

    public static string What(RejectReason reason) => reason switch
    {
        RejectReason.MalformedJson => "not a JSON object",
        RejectReason.FieldCount => "not as many fields as the header",
        RejectReason.OpenQuote => "a quote is opened and never closed",
        RejectReason.TooLong => "longer than the limit",
        RejectReason.NoAccount => "no account",
        RejectReason.NoContent => "neither text nor anything shared",
        _ => "identifier already seen",
    };

    public static string Advice(RejectReason reason) => reason switch
    {
        RejectReason.MalformedJson => "write one complete JSON object on each line",
        RejectReason.FieldCount => "quote fields that hold the delimiter or a line break",
        RejectReason.OpenQuote => "close the quote, and double each quote inside a quoted field",
        RejectReason.TooLong => "split the line, or check that line breaks are not missing",
        RejectReason.NoAccount => "name the author's column with --map COLUMN=account",
        RejectReason.NoContent => "name the column with --map COLUMN=text or --map COLUMN=object",
        _ => "give each comment an identifier of its own, or leave repeated lines as they are: one copy is kept",
    };

    public static string Code(WarningReason reason) => reason switch
    {
        WarningReason.UnusableTime => "unusable-time",
        WarningReason.InvalidUtf8 => "invalid-utf8",
        WarningReason.CutOff => "cut-off",
        WarningReason.IdConflict => "id-conflict",
        WarningReason.RepairedText => "repaired-text",
        WarningReason.RoundedIdentifier => "rounded-identifier",
        WarningReason.RoundedTime => "rounded-time",
        WarningReason.AboveHeader => "above-header",
        WarningReason.RepeatedHeader => "repeated-header",
        WarningReason.OtherSheet => "other-sheet",
        _ => "empty",
    };

    public static string What(WarningReason reason) => reason switch
    {
        WarningReason.UnusableTime => "unusable time",
        WarningReason.InvalidUtf8 => "invalid UTF-8",
        WarningReason.IdConflict => "identifier belongs to another comment, too",
        WarningReason.RepairedText => "entities, tags or a wrong encoding in a text",
        WarningReason.RoundedIdentifier => "identifier rounded by a spreadsheet (such as 1.23E+18)",
        WarningReason.RoundedTime => "time rounded by a spreadsheet (such as 1.62E+12)",
        WarningReason.AboveHeader => "line above the header",
        WarningReason.RepeatedHeader => "line that repeats the header",
        WarningReason.OtherSheet => "sheet without comments",
        WarningReason.CutOff => "the file is cut off or damaged, or several gzip files in one",
        _ => "no comment in the file",
    };

    public static string Advice(WarningReason reason) => reason switch
    {
        WarningReason.UnusableTime => "say how times are written with --date-order or --date-format, or of which moment relative ones speak with --as-of; the comment is kept without a time",
        WarningReason.IdConflict => "both are kept; identifiers that restart in each file or page tell nothing",
        WarningReason.RepairedText => "they were undone, and the text is shown as repaired; check the export's encoding",
        WarningReason.RoundedIdentifier => "many people share it now, so nobody is known by it; format the column as text and export again",
        WarningReason.RoundedTime => "it is taken as coarse as it is written; format the column as text and export again",
        WarningReason.AboveHeader => "passed over",
        WarningReason.RepeatedHeader => "passed over",
        WarningReason.OtherSheet => "passed over",
        WarningReason.InvalidUtf8 => "name the encoding with --encoding; the bytes were replaced by U+FFFD",
        WarningReason.CutOff => "fetch the file again; what came before is kept",
        _ => "check that this is the file you meant",
    };
}
