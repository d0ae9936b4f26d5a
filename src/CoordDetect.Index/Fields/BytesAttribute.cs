using Lucene.Net.Util;

namespace CoordDetect.Index.Fields;

/// <summary>A term that is bytes and no text.</summary>
internal interface IBytesAttribute : IAttribute;

/// <inheritdoc cref="IBytesAttribute"/>
internal sealed class BytesAttribute : Lucene.Net.Util.Attribute, IBytesAttribute, Lucene.Net.Analysis.TokenAttributes.ITermToBytesRefAttribute
{
    /// <inheritdoc/>
    public BytesRef BytesRef { get; } = new(16);

    /// <inheritdoc/>
    public void FillBytesRef()
    {
        // The stream fills it.
    }

    /// <inheritdoc/>
    public override void Clear() => BytesRef.Length = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((BytesAttribute)target).BytesRef.CopyBytes(BytesRef);
}
