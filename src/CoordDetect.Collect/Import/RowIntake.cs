using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>Turns the fields of one record into a comment, checks what it must have, and hands it to the sink.</summary>
internal sealed class RowIntake(ICommentSink sink, ReadOptions options, ImportLog log) : IRowIntake
{
    private readonly ByteArena _arena = new();
    private bool _repaired;
    private TimeColumn _times = new(options.Times, new TimeSurvey());

    /// <summary>How the times of the file at hand are read.</summary>
    public void Begin(TimeColumn times) => _times = times;

    /// <inheritdoc/>
    public void Submit(FieldValues fields, long line)
    {
        _arena.Reset();
        _repaired = false;
        CommentRow row = new()
        {
            CommentId = Identifier(fields[CommentField.CommentId]),
            Text = Text(fields[CommentField.Text], out ArraySegment<byte> links),
            Tokens = Value(fields[CommentField.Tokens]),
            Object = Value(fields[CommentField.Object]),
            Repost = Identifier(fields[CommentField.Repost]),
            Links = Links(fields[CommentField.Links], links),
        };
        WhoWrote(ref row, fields);
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
        TimeProblem problem = ReadTime(fields, out PostedAt time);
        row.PostedAt = time;
        if (!sink.Add(row))
        {
            log.Reject(RejectReason.DuplicateId, line);
            return;
        }
        log.Accept();
        Count(row, fields, line, problem);
    }

    private void Count(in CommentRow row, FieldValues fields, long line, TimeProblem problem)
    {
        if (!row.PostedAt.IsKnown) log.WithoutTime++;
        if (row.PostedAt is { IsKnown: true, IsLocal: true }) log.LocalTimes++;
        if (Nobody.IsNamed(row.Account)) log.UnknownAuthors++;
        if (_repaired) log.Warn(WarningReason.RepairedText, line);
        if (sink.LastConflicted) log.Warn(WarningReason.IdConflict, line, $"identifier \"{TextEncodings.Excerpt(row.CommentId, 40)}\" belongs to another comment, too");
        if (Nobody.IsRounded(Trim(fields[CommentField.Account])) || Nobody.IsRounded(Trim(fields[CommentField.CommentId])))
            log.Warn(WarningReason.RoundedIdentifier, line);
        if (problem == TimeProblem.Unusable) log.Warn(WarningReason.UnusableTime, line, UnusableTime(fields[CommentField.Created]));
        if (problem == TimeProblem.Rounded) log.Warn(WarningReason.RoundedTime, line);
    }

    private static bool HasContent(in CommentRow row) =>
        !Trim(row.Text).IsEmpty || !row.Object.IsEmpty || !row.Repost.IsEmpty || !row.Links.IsEmpty || !row.Tokens.IsEmpty;

    // An id of 0 or -1 is that of every guest: guests have their names.
    private void WhoWrote(ref CommentRow row, FieldValues fields)
    {
        ReadOnlySpan<byte> account = Trim(fields[CommentField.Account]), name = Value(fields[CommentField.AccountName]);
        // One that a spreadsheet has rounded is kept for show; it names nobody.
        if (!Nobody.IsRounded(account)) account = Identifier(account);
        if (account.SequenceEqual("0"u8) || account.SequenceEqual("-1"u8)) account = name.IsEmpty ? "anonymous"u8 : name;
        // A row that names a person and no number of theirs, or one that was rounded to that of many: they go by their name.
        if (!name.IsEmpty && (account.IsEmpty || (Nobody.IsRounded(account) && !Nobody.IsRounded(name)))) account = name;
        row.Account = Name(account);
        row.AccountName = Name(name);
    }

    private void Complete(ref CommentRow row, FieldValues fields)
    {
        row.Platform = Value(fields[CommentField.Platform]);
        row.Site = Value(fields[CommentField.Site]);
        row.Thread = Value(fields[CommentField.Thread]);
        row.Parent = Identifier(fields[CommentField.Parent]);
        row.Avatar = Value(fields[CommentField.Avatar]);
        row.Bio = Text(fields[CommentField.Bio], out _);
        row.Url = Value(fields[CommentField.Url]);
        row.Language = Value(fields[CommentField.Language]);
        row.Cluster = Value(fields[CommentField.Cluster]);
        row.Extra = fields.Unknown.Json;
        row.Label = LabelOf(Trim(fields[CommentField.Label]));
        ReadOnlySpan<byte> created = Value(fields[CommentField.AccountCreated]);
        if (!created.IsEmpty) row.AccountCreated = _times.Read(created, isUtc: false);
    }

    /// <summary>The time of the record, and what is wrong with it where one is given.</summary>
    private TimeProblem ReadTime(FieldValues fields, out PostedAt time)
    {
        time = PostedAt.Unknown;
        ReadOnlySpan<byte> text = Value(fields[CommentField.Created]), clock = Value(fields[CommentField.Clock]);
        if (text.IsEmpty) return TimeProblem.None;
        ReadOnlySpan<byte> zone = Trim(fields[CommentField.Zone]);
        bool isUtc = fields.CreatedIsUtc && !zone.SequenceEqual("unknown"u8);
        time = clock.IsEmpty ? PostedAt.Unknown : _times.Read(Joined(WithoutMidnight(text), clock), isUtc);
        if (!time.IsKnown) time = _times.Read(text, isUtc);
        // Our own lines write the wall clock as if it were UTC, and say so.
        if (zone.SequenceEqual("unknown"u8)) time = _times.WallClock(time);
        if (!time.IsKnown) return TimeProblem.Unusable;
        ReadOnlySpan<byte> stated = Trim(fields[CommentField.Precision]);
        if (!stated.IsEmpty)
        {
            TimePrecision precision = PrecisionOf(stated, time.Precision);
            // A source may call its clock coarser than it writes it, never finer. "unknown" takes the time back.
            time = precision == TimePrecision.Unknown ? PostedAt.Unknown
                : time with { Precision = (TimePrecision)Math.Max((byte)precision, (byte)time.Precision) };
        }
        return time.Precision > TimePrecision.Second && Dates.NumberTimes.IsRounded(text) ? TimeProblem.Rounded : TimeProblem.None;
    }

    // A day that a spreadsheet shows with the hour that it does not have: the column beside it has the hour.
    private static ReadOnlySpan<byte> WithoutMidnight(ReadOnlySpan<byte> day)
    {
        ReadOnlySpan<byte> whole = day;
        if (day.EndsWith(":00:00"u8)) day = day[..^3];
        return day.Length > 6 && day.EndsWith("00:00"u8) && day[^6] is (byte)'T' or (byte)' ' ? day[..^6] : whole;
    }

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> date, ReadOnlySpan<byte> clock)
    {
        ArraySegment<byte> room = _arena.Take(date.Length + clock.Length + 1);
        date.CopyTo(room);
        room[date.Length] = (byte)' ';
        clock.CopyTo(room.AsSpan(date.Length + 1));
        return _arena.Commit(room, room.Count);
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

    // A value without the space around it; nothing where it stands for nothing.
    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> value)
    {
        value = Trim(value);
        return Missing.Is(value) ? default : value;
    }

    // Programs that take identifiers for numbers write "123.0"; how a spreadsheet rounds them says nothing about comments.
    private static ReadOnlySpan<byte> Identifier(ReadOnlySpan<byte> value)
    {
        value = Value(value);
        if (Nobody.IsRounded(value)) return default;
        return value.Length > 2 && value.EndsWith(".0"u8) && !value[..^2].ContainsAnyExceptInRange((byte)'0', (byte)'9') ? value[..^2] : value;
    }

    private ReadOnlySpan<byte> Name(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || !options.RepairsTexts || !TextRepair.MayNeedIt(name)) return name;
        string before = Encoding.UTF8.GetString(name), after = TextRepair.Encoded(before);
        if (after == before) return name;
        _repaired = true;
        return Kept(after);
    }

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> text, out ArraySegment<byte> links)
    {
        links = ArraySegment<byte>.Empty;
        if (Missing.IsText(Trim(text))) return default;
        if (text.IsEmpty || !options.RepairsTexts || !TextRepair.MayNeedIt(text)) return text;
        string before = Encoding.UTF8.GetString(text);
        (string after, string? found) = TextRepair.Whole(before);
        if (found is not null) links = Kept(found);
        if (after == before) return text;
        _repaired = true;
        return Kept(after);
    }

    private ReadOnlySpan<byte> Links(ReadOnlySpan<byte> stated, ArraySegment<byte> found)
    {
        ReadOnlySpan<byte> links = Value(stated);
        if (ListText.IsOne(links)) links = ListText.Spaced(links, _arena);
        if (found.Count == 0) return links;
        return links.IsEmpty ? found : Joined(links, found);
    }

    private ArraySegment<byte> Kept(string text)
    {
        ArraySegment<byte> room = _arena.Take(Encoding.UTF8.GetMaxByteCount(text.Length));
        return _arena.Commit(room, Encoding.UTF8.GetBytes(text, room));
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) =>
        value.IsEmpty || (value[0] > ' ' && value[^1] > ' ') ? value : value.Trim(" \t\r\n\v\f"u8);

    private enum TimeProblem
    {
        None,
        Unusable,
        Rounded,
    }
}
