using System.Diagnostics;
using System.Text;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Exports;

/// <summary>XML that was made to take time or memory: what came before is kept, the rest is left out with a reason.</summary>
public sealed class HostileXmlTests
{
    private const string Head = "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version>";
    private const string One = "<item><link>https://a.example/1</link><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>bob</wp:comment_author><wp:comment_content>hello</wp:comment_content></wp:comment></item>";

    public static TheoryData<string> Shapes { get; } = ["nested items", "nested others", "nested namespaces", "one long text", "one long attribute", "many names", "many nodes in one item"];

    // The bug: 363 kB of nested tags took 62 s, and 4 MB compressed took 4.3 GB.
    [Theory, MemberData(nameof(Shapes))]
    public void Read_MadeToBeSlowOrLarge_EndsSoonAndKeepsWhatCameBefore(string shape)
    {
        ExportLog log = new();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Stopwatch watch = Stopwatch.StartNew();
        List<Comment> comments = [.. CommentExports.Read(new HostileStream(Head + One, Body(shape)), "wordpress", log, CancellationToken.None)];
        Assert.Equal("bob ~", comments[0].Account);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{shape}: {watch.Elapsed}");
        // Everything that was ever allocated, not what is held: a loose bound, far below what was read in.
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 3L << 30, $"{shape}: {(GC.GetTotalAllocatedBytes(precise: true) - before) >> 20} MB");
    }

    [Fact]
    public async Task Read_Cancelled_EndsWithinThreeSecondsInsideOneElement()
    {
        using CancellationTokenSource stop = new();
        stop.CancelAfter(200);
        Task work = Task.Run(() => CommentExports.Read(new HostileStream(Head + One, Endless("<a>x</a>")), "disqus", new ExportLog(), stop.Token).Count());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private static IEnumerable<string> Body(string shape) => shape switch
    {
        "nested items" => Endless("<item>"),
        "nested others" => Endless("<x>"),
        "nested namespaces" => Numbered(i => $"<n{i}:x xmlns:n{i}=\"u{i}\">"),
        "one long text" => Endless(new string('x', 1_000), "<item><title>"),
        "one long attribute" => Endless(new string('x', 1_000), "<item a=\""),
        "many names" => Numbered(i => $"<n{i}/>"),
        _ => Endless("<a/>", "<item>"),
    };

    private static IEnumerable<string> Endless(string piece, string first = "")
    {
        string block = string.Concat(Enumerable.Repeat(piece, 1 + (10_000 / piece.Length)));
        yield return first;
        // More than a gigabyte, which no reader here gets to see.
        for (int i = 0; i < 200_000; i++) yield return block;
    }

    private static IEnumerable<string> Numbered(Func<int, string> piece) => Enumerable.Range(0, 30_000_000).Select(piece);

    /// <summary>Text that is made as it is read, so that the test holds none of it.</summary>
    private sealed class HostileStream(string head, IEnumerable<string> body) : Stream
    {
        private readonly IEnumerator<string> _pieces = body.Prepend(head).GetEnumerator();
        private byte[] _bytes = [];
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_at == _bytes.Length)
            {
                if (!_pieces.MoveNext()) return 0;
                (_bytes, _at) = (Encoding.UTF8.GetBytes(_pieces.Current), 0);
            }
            int taken = Math.Min(count, _bytes.Length - _at);
            Array.Copy(_bytes, _at, buffer, offset, taken);
            _at += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
