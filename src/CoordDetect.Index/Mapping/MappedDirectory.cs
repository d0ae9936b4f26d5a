using Lucene.Net.Store;

namespace CoordDetect.Index.Mapping;

/// <summary>
/// The folder of an index, its files read where they are mapped into memory. Lucene.Net's own <c>MMapDirectory</c> takes and gives back a handle for every byte that
/// it reads, which was half of the work of asking an index.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new MappedInput(new MappedBytes(Path.Combine(Directory.FullName, name)));
    }
}
