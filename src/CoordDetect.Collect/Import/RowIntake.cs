using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>Turns the fields of one record into a comment, checks what it must have, and hands it to the sink.</summary>
internal sealed class RowIntake(ICommentSink sink, ReadOptions options, ImportLog log)
{
    /// <summary>Takes the record that starts at <paramref name="line"/>, or counts why not.</summary>
    public void Submit(FieldValues fields, long line)
    {
        CommentRow row = new()
        {
            CommentId = Trim(fields[CommentField.CommentId]),
            Account = Trim(fields[CommentField.Account]),
            Text = fields[CommentField.Text],
            Tokens = fields[CommentField.Tokens],
            Object = Trim(fields[CommentField.Object]),
            Repost = Trim(fields[CommentField.Repost]),
            Links = Trim(fields[CommentField.Links]),
        };
        if (options.RequireAccount && row.Account.IsEmpty)
        {
            log.Reject(RejectReason.NoAccount, line);
            return;
        }
        if (options.RequireContent && !HasContent(row))
        {
            log.Reject(RejectReason.NoContent, line);
            return;
        }
        Complete(ref row, fields);
        bool timeIsUnusable = !ReadTime(fields, out PostedAt time);
        row.PostedAt = time;
        if (!sink.Add(row))
        {
            log.Reject(RejectReason.DuplicateId, line);
            return;
        }
        log.Accept();
        if (!time.IsKnown) log.WithoutTime++;
        if (timeIsUnusable) log.Warn(WarningReason.UnusableTime, line, UnusableTime(fields[CommentField.Created]));
    }

    private static bool HasContent(in CommentRow row) =>
        !Trim(row.Text).IsEmpty || !row.Object.IsEmpty || !row.Repost.IsEmpty || !row.Links.IsEmpty || !row.Tokens.IsEmpty;

    private static void Complete(ref CommentRow row, FieldValues fields)
    {
        row.Platform = Trim(fields[CommentField.Platform]);
        row.Site = Trim(fields[CommentField.Site]);
        row.Thread = Trim(fields[CommentField.Thread]);
        row.Parent = Trim(fields[CommentField.Parent]);
        row.AccountName = fields[CommentField.AccountName];
        row.Avatar = Trim(fields[CommentField.Avatar]);
        row.Bio = fields[CommentField.Bio];
        row.Url = Trim(fields[CommentField.Url]);
        row.Language = Trim(fields[CommentField.Language]);
        row.Cluster = Trim(fields[CommentField.Cluster]);
        row.Extra = fields.Unknown.Json;
        row.Label = LabelOf(Trim(fields[CommentField.Label]));
        if (TimeText.TryParse(fields[CommentField.AccountCreated], out PostedAt created)) row.AccountCreated = created;
    }

    /// <summary>The time of the record; false where one is given but cannot be used.</summary>
    private static bool ReadTime(FieldValues fields, out PostedAt time)
    {
        time = PostedAt.Unknown;
        ReadOnlySpan<byte> text = Trim(fields[CommentField.Created]);
        if (text.IsEmpty) return true;
        if (!TimeText.TryParse(text, out time)) return false;
        ReadOnlySpan<byte> stated = Trim(fields[CommentField.Precision]);
        if (stated.IsEmpty) return true;
        TimePrecision precision = PrecisionOf(stated, time.Precision);
        // A source may call its clock coarser than it writes it, never finer. "unknown" takes the time back.
        time = precision == TimePrecision.Unknown ? PostedAt.Unknown
            : time with { Precision = (TimePrecision)Math.Max((byte)precision, (byte)time.Precision) };
        return true;
    }

    private static TimePrecision PrecisionOf(ReadOnlySpan<byte> text, TimePrecision otherwise) =>
        text.SequenceEqual("second"u8) ? TimePrecision.Second
        : text.SequenceEqual("minute"u8) ? TimePrecision.Minute
        : text.SequenceEqual("hour"u8) ? TimePrecision.Hour
        : text.SequenceEqual("day"u8) ? TimePrecision.Day
        : text.SequenceEqual("month"u8) ? TimePrecision.Month
        : text.SequenceEqual("unknown"u8) ? TimePrecision.Unknown
        : otherwise;

    private static sbyte LabelOf(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("1"u8) || text.SequenceEqual("true"u8) || text.SequenceEqual("True"u8) ? (sbyte)1
        : text.SequenceEqual("0"u8) || text.SequenceEqual("false"u8) || text.SequenceEqual("False"u8) ? (sbyte)0
        : (sbyte)-1;

    private static string UnusableTime(ReadOnlySpan<byte> text) =>
        $"{ReasonText.What(WarningReason.UnusableTime)} \"{TextEncodings.Excerpt(text, 40)}\"";

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) =>
        value.IsEmpty || (value[0] > ' ' && value[^1] > ' ') ? value : value.Trim(" \t\r\n\v\f"u8);
}
