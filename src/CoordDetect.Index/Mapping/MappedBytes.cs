using System.IO.MemoryMappedFiles;

namespace CoordDetect.Index.Mapping;

/// <summary>The bytes of a file, mapped into memory until this is disposed of; reading them afterwards is refused.</summary>
internal sealed unsafe class MappedBytes : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public MappedBytes(string path)
    {
        Path = path;
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        // Nothing cannot be mapped.
        if (Length == 0) return;
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Some of the bytes.</summary>
    /// <exception cref="EndOfStreamException">They reach beyond the end.</exception>
    /// <exception cref="ObjectDisposedException">The file is mapped no more.</exception>
    public ReadOnlySpan<byte> At(long place, int count)
    {
        if (place < 0 || count > Length - place) throw new EndOfStreamException($"{Path} ends at byte {Length}; {count} from {place} on were asked for.");
        if (count == 0) return [];
        ObjectDisposedException.ThrowIf(_start is null, this);
        return new ReadOnlySpan<byte>(_start + place, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_start is null) return;
        _start = null;
        _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }
}
