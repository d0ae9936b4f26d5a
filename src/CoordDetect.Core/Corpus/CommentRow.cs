namespace CoordDetect.Core.Corpus;

/// <summary>
/// One comment as UTF-8 spans over a reader's buffer: what <see cref="CorpusBuilder"/> takes in, without an allocation a comment.
/// An empty span means that the field is absent. Fields mean what those of <see cref="Comment"/> mean.
/// </summary>
public ref struct CommentRow
{
    /// <inheritdoc cref="Comment.Platform"/>
    public ReadOnlySpan<byte> Platform { get; set; }

    /// <inheritdoc cref="Comment.Site"/>
    public ReadOnlySpan<byte> Site { get; set; }

    /// <inheritdoc cref="Comment.Thread"/>
    public ReadOnlySpan<byte> Thread { get; set; }

    /// <inheritdoc cref="Comment.CommentId"/>
    public ReadOnlySpan<byte> CommentId { get; set; }

    /// <inheritdoc cref="Comment.Parent"/>
    public ReadOnlySpan<byte> Parent { get; set; }

    /// <inheritdoc cref="Comment.Account"/>
    public ReadOnlySpan<byte> Account { get; set; }

    /// <inheritdoc cref="Comment.AccountName"/>
    public ReadOnlySpan<byte> AccountName { get; set; }

    /// <inheritdoc cref="Comment.Avatar"/>
    public ReadOnlySpan<byte> Avatar { get; set; }

    /// <inheritdoc cref="Comment.Bio"/>
    public ReadOnlySpan<byte> Bio { get; set; }

    /// <inheritdoc cref="Comment.Text"/>
    public ReadOnlySpan<byte> Text { get; set; }

    /// <inheritdoc cref="Comment.Object"/>
    public ReadOnlySpan<byte> Object { get; set; }

    /// <inheritdoc cref="Comment.Repost"/>
    public ReadOnlySpan<byte> Repost { get; set; }

    /// <inheritdoc cref="Comment.Links"/>
    public ReadOnlySpan<byte> Links { get; set; }

    /// <summary>The words of the text, separated by white space, where the source brings its own tokens.</summary>
    public ReadOnlySpan<byte> Tokens { get; set; }

    /// <inheritdoc cref="Comment.Url"/>
    public ReadOnlySpan<byte> Url { get; set; }

    /// <inheritdoc cref="Comment.Language"/>
    public ReadOnlySpan<byte> Language { get; set; }

    /// <inheritdoc cref="Comment.Extra"/>
    public ReadOnlySpan<byte> Extra { get; set; }

    /// <summary>The name of the labelled cluster.</summary>
    public ReadOnlySpan<byte> Cluster { get; set; }

    /// <summary>The label: 1 coordinated, 0 organic, -1 unlabelled. Set it to -1 where the source says nothing.</summary>
    public sbyte Label { get; set; }

    /// <inheritdoc cref="Comment.PostedAt"/>
    public PostedAt PostedAt { get; set; }

    /// <inheritdoc cref="Comment.AccountCreated"/>
    public PostedAt AccountCreated { get; set; }
}
