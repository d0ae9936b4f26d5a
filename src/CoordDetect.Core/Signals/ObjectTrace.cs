namespace CoordDetect.Core.Signals;

/// <summary>
/// Comments and the objects in them (text families, links, hashtags), as compressed rows in both directions.
/// Accounts coincide on an object when each wrote a comment that holds it.
/// </summary>
public sealed class ObjectTrace : Trace
{
    private readonly int[] _objectStart;
    private readonly int[] _commentOfObject;
    private readonly Func<int, string> _describe;

    /// <summary>Makes a trace from the objects of each comment.</summary>
    /// <param name="objectCount">How many objects there are.</param>
    /// <param name="commentOfObject">For each object in turn, its comments in ascending order.</param>
    /// <param name="objectStart">Where each object's comments start; one entry more than there are objects.</param>
    /// <param name="describe">An object in words for a person.</param>
    public ObjectTrace(int objectCount, int[] objectStart, int[] commentOfObject, Func<int, string> describe)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(objectStart.Length, objectCount + 1);
        _objectStart = objectStart;
        _commentOfObject = commentOfObject;
        _describe = describe;
    }

    /// <summary>How many objects there are.</summary>
    public int ObjectCount => _objectStart.Length - 1;

    /// <summary>The comments that hold an object, ascending.</summary>
    public ReadOnlySpan<int> CommentsOf(int item) => _commentOfObject.AsSpan(_objectStart[item], _objectStart[item + 1] - _objectStart[item]);

    /// <summary>
    /// Comments that could have held one of these objects and hold none: each counts as an object that only its author has
    /// (for wording: every comment whose text is its own). Null where there are none.
    /// </summary>
    public IReadOnlyList<int>? LoneComments { get; init; }

    /// <summary>Of <see cref="LoneComments"/> those whose text is too long to be picked up (see <see cref="PickedUp"/>): what is said once, of all that could be said again. Null where there are none.</summary>
    public IReadOnlyList<int>? LoneTexts { get; init; }

    /// <summary>
    /// Bits of surprise in each object under a model of the language, or null where objects are names and not wording.
    /// With bits, a pair's p-value is the larger of the overlap test and of 2^-(bits shared) times the comparisons made.
    /// </summary>
    public IReadOnlyList<double>? Bits { get; init; }

    /// <summary>
    /// Whether people pick an object up where they write (names of all kinds, shouts of a few words), so that what is usual in the threads of two accounts is no tie between
    /// them; null where that holds for all objects.
    /// </summary>
    public IReadOnlyList<bool>? PickedUp { get; init; }

    /// <summary>
    /// A group for each comment (-1 for none): two comments of one group do not coincide here, because another signal already counts what they share
    /// (a link inside a copied text is one observation, not two). Null where nothing is shadowed.
    /// </summary>
    public IReadOnlyList<int>? Shadow { get; init; }

    /// <summary>Objects that more accounts share than this are too popular to tell anything, and are left out on both sides of the test.</summary>
    public required int PopularityCap { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => _commentOfObject.Length == 0;

    /// <summary>An object in words for a person.</summary>
    public string Describe(int item) => _describe(item);
}
