using System.Text;
using CoordDetect.Collect.Import.Workbooks;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>One reading of one or several files into one sink: finds out what each is, and sends it through the right reader.</summary>
internal sealed class FileReading
{
    private const int HeadBytes = 1 << 18;

    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ImportLog _log;
    private readonly RowIntake _intake;
    private readonly Action<long>? _advanced;
    private long _done;

    /// <exception cref="UserFacingException">The options are not valid.</exception>
    public FileReading(
        ICommentSink sink, ReadOptions options, IProgress<StageProgress>? progress, long totalBytes, CancellationToken cancellation)
    {
        IReadOnlyList<string> problems = options.Validate();
        if (problems.Count > 0) throw new UserFacingException(string.Join("\n", problems));
        _options = options;
        _cancellation = cancellation;
        _log = new ImportLog(options.Strict);
        _intake = new RowIntake(sink, options, _log);
        if (progress is not null) _advanced = bytes => progress.Report(new StageProgress("reading comments", _done += bytes, totalBytes));
    }

    public ImportSummary Summarise() => _log.Summarise();

    /// <summary>Hears of bytes that another reader has read.</summary>
    public void Advance(long bytes) => _advanced?.Invoke(bytes);

    /// <summary>Takes over what another reader has counted of the comments that it took.</summary>
    public void AddCounts(long withoutTime, long localTimes, long unknownAuthors)
    {
        _log.WithoutTime += withoutTime;
        _log.LocalTimes += localTimes;
        _log.UnknownAuthors += unknownAuthors;
    }

    /// <summary>Takes over what a reader of another kind of source has counted.</summary>
    public void Add(SourceSummary file, IReadOnlyList<ReasonCount> leftOut, IReadOnlyList<LineIssue> first, IReadOnlyList<LineIssue> warnings)
    {
        _log.Add(leftOut, first, warnings);
        _log.CloseFile(file);
    }

    /// <summary>Reads one file to its end.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="items">Makes lines of what is no lines, such as a JSON list; null where the file is read as it is.</param>
    /// <param name="format">Its format where that is known; else that of the options, or as it looks.</param>
    public void Read(Stream file, string name, Func<Stream, Stream>? items = null, ImportFormat format = ImportFormat.Auto)
    {
        _log.OpenFile(name);
        using DigestStream raw = new(file, _advanced);
        using HeadStream rawHead = new(raw, HeadBytes);
        bool compressed = ContentSniffer.IsGzip(rawHead.Head);
        using GunzipStream? gunzip = compressed ? new GunzipStream(rawHead, raw) : null;
        using HeadStream bytes = gunzip is null ? rawHead : new HeadStream(gunzip, HeadBytes);

        (ImportFormat read, long lines, string encoding) = Workbook.Looks(bytes.Head) ? ReadWorkbook(bytes, name) : ReadEncoded(bytes, name, items, format);
        Drain(rawHead);

        if (gunzip?.IsDamaged == true) _log.Warn(WarningReason.CutOff, lines);
        else if (_log is { AcceptedInFile: 0, RejectedInFile: 0 }) _log.Warn(WarningReason.Empty, 0);
        _log.CloseFile(new SourceSummary(
            name, read, encoding, compressed, raw.Bytes, raw.Sha256(), lines, _log.AcceptedInFile, _log.RejectedInFile));
    }

    private (ImportFormat Format, long Lines, string Encoding) ReadEncoded(HeadStream bytes, string name, Func<Stream, Stream>? items, ImportFormat known)
    {
        Encoding encoding = ChooseEncoding(bytes, name);
        using HeadStream? converted = encoding.CodePage == Encoding.UTF8.CodePage ? null : new HeadStream(
            Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8, leaveOpen: true), HeadBytes);
        HeadStream text = converted ?? bytes;
        if (items is not null)
        {
            using HeadStream lines = new(items(new LentStream(text)), HeadBytes);
            return (ImportFormat.Jsonl, ReadText(lines, ImportFormat.Jsonl, name), encoding.WebName);
        }
        ImportFormat stated = known == ImportFormat.Auto ? _options.Format : known;
        ImportFormat format = stated is ImportFormat.Csv or ImportFormat.Jsonl ? stated : ContentSniffer.FormatOf(text.Head, name);
        return (format, ReadText(text, format, name), encoding.WebName);
    }

    // The first sheet that names who said something and what, with the others of the same columns; what else there is, is said.
    private (ImportFormat Format, long Lines, string Encoding) ReadWorkbook(Stream bytes, string name)
    {
        IReadOnlyList<Sheet> sheets = Workbook.Open(bytes, name, _cancellation);
        try
        {
            if (sheets.Count == 0) return (ImportFormat.Workbook, 0, Encoding.UTF8.WebName);
            bool[] holds = [.. sheets.Select(s => HoldsComments(s.Text))];
            if (!holds.Contains(true)) holds[0] = true;
            long lines = 0;
            for (int i = 0; i < sheets.Count; i++)
            {
                if (!holds[i])
                {
                    _log.Warn(WarningReason.OtherSheet, 0, $"the sheet \"{sheets[i].Name}\" holds no comments");
                    continue;
                }
                using HeadStream text = new(sheets[i].Text, HeadBytes);
                lines += ReadText(text, ImportFormat.Workbook, sheets.Count == 1 ? name : $"{name}, sheet {sheets[i].Name}");
            }
            return (ImportFormat.Workbook, lines, Encoding.UTF8.WebName);
        }
        finally
        {
            foreach (Sheet sheet in sheets) sheet.Dispose();
        }
    }

    private bool HoldsComments(FileStream sheet)
    {
        byte[] head = new byte[HeadBytes];
        int length = sheet.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        sheet.Position = 0;
        return TableHead.Find(head.AsSpan(0, length), _options.Map).Suffices;
    }

    private long ReadText(HeadStream text, ImportFormat format, string name)
    {
        TimeSurvey survey = new();
        ReadOnlySpan<byte> head = text.Head;
        Stream rows = text;
        // The last line of a part may be cut; the survey of a part is enough where it gives the order away, or there is nothing to give.
        ReadOnlySpan<byte> part = text.IsWhole ? head : head[..(head.LastIndexOf((byte)'\n') + 1)];
        Read(format, new MemoryStream(part.ToArray()), part, name, survey, new ImportLog(strict: false));
        using FileStream? kept = survey.IsOpen && !text.IsWhole && _options.Times.Order == Dates.DateOrder.Unknown && _options.Times.Format is null ? Kept(text) : null;
        if (kept is not null)
        {
            Read(format, kept, head, name, survey = new TimeSurvey(), new ImportLog(strict: false));
            kept.Position = 0;
            rows = kept;
        }
        survey.Require(_options.Times, name);
        _intake.Begin(new TimeColumn(_options.Times, survey));
        (long lines, IReadOnlyList<string> names) = Read(format, rows, head, name, _intake, _log);
        if (_log.FileWasUnusable && FollowerList.IsOne(names)) throw new UserFacingException(FollowerList.Advice(name));
        if (_log.FileWasUnusable)
            throw new UserFacingException($"{name}: not one of its {lines} lines could be used ({_log.RejectionsOfFile()}). {Hint(names)}");
        return lines;
    }

    private (long Lines, IReadOnlyList<string> Names) Read(ImportFormat format, Stream rows, ReadOnlySpan<byte> head, string name, IRowIntake intake, ImportLog log)
    {
        if (format is ImportFormat.Csv or ImportFormat.Workbook)
        {
            CsvReader table = new(_options, intake, log) { IsSheet = format == ImportFormat.Workbook };
            return (table.Read(rows, head, name, _cancellation), table.Columns);
        }
        JsonlReader lines = new(_options, intake, log);
        return (lines.Read(rows, _cancellation), lines.Names);
    }

    // A whole text on disk, to be read twice; the file goes when it is closed.
    private static FileStream Kept(Stream text)
    {
        FileStream file = TemporaryFile.Create();
        text.CopyTo(file);
        file.Position = 0;
        return file;
    }

    private static string Hint(IReadOnlyList<string> names) => names.Count == 0
        ? "JSONL has one JSON object a line; --format csv reads delimited text."
        : $"{HeaderCheck.Columns(names)} Say which is which with --map COLUMN=FIELD.";

    private Encoding ChooseEncoding(HeadStream bytes, string name)
    {
        (Encoding seen, int markBytes) = ContentSniffer.EncodingOf(bytes.Head, bytes.IsWhole, name);
        Encoding chosen = seen;
        if (!TextEncodings.IsAuto(_options.Encoding)) TextEncodings.TryFind(_options.Encoding, out chosen);
        if (markBytes > 0 && chosen.CodePage == seen.CodePage) bytes.Skip(markBytes);
        return chosen;
    }

    // The digest is of the whole file, also where nothing after a damaged place could be read.
    private static void Drain(HeadStream raw)
    {
        byte[] rest = new byte[1 << 16];
        while (raw.Read(rest) > 0)
        {
        }
    }
}
