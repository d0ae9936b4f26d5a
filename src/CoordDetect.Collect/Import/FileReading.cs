using System.Text;
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

    /// <summary>Reads one file to its end.</summary>
    public void Read(Stream file, string name)
    {
        _log.OpenFile(name);
        using DigestStream raw = new(file, _advanced);
        using HeadStream rawHead = new(raw, HeadBytes);
        bool compressed = ContentSniffer.IsGzip(rawHead.Head);
        using GunzipStream? gunzip = compressed ? new GunzipStream(rawHead, raw) : null;
        using HeadStream bytes = gunzip is null ? rawHead : new HeadStream(gunzip, HeadBytes);

        Encoding encoding = ChooseEncoding(bytes, name);
        using HeadStream text = encoding.CodePage == Encoding.UTF8.CodePage ? bytes : new HeadStream(
            Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8, leaveOpen: true), HeadBytes);
        (ImportFormat format, long lines) = ReadText(text, name);
        Drain(rawHead);

        if (gunzip?.IsDamaged == true) _log.Warn(WarningReason.CutOff, lines);
        else if (_log is { AcceptedInFile: 0, RejectedInFile: 0 }) _log.Warn(WarningReason.Empty, 0);
        _log.CloseFile(new SourceSummary(
            name, format, encoding.WebName, compressed, raw.Bytes, raw.Sha256(), lines, _log.AcceptedInFile, _log.RejectedInFile));
    }

    private (ImportFormat Format, long Lines) ReadText(HeadStream text, string name)
    {
        ImportFormat format = _options.Format == ImportFormat.Auto ? ContentSniffer.FormatOf(text.Head, name) : _options.Format;
        IReadOnlyList<string> names;
        long lines;
        if (format == ImportFormat.Csv)
        {
            CsvReader reader = new(_options, _intake, _log);
            lines = reader.Read(text, text.Head, name, _cancellation);
            names = reader.Columns;
        }
        else
        {
            JsonlReader reader = new(_options, _intake, _log);
            lines = reader.Read(text, _cancellation);
            names = reader.Names;
        }
        if (_log.FileWasUnusable)
            throw new UserFacingException($"{name}: not one of its {lines} lines could be used ({_log.RejectionsOfFile()}). {Hint(names)}");
        return (format, lines);
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
