namespace CoordDetect.App.Report.Pictures;

/// <summary>
/// Finds room for the names of a picture, greedily: each name goes to the first of four places around its dot where it covers no dot and no
/// earlier name.
/// </summary>
internal sealed class LabelPlacer(double width, double height)
{
    private const double LetterWidth = 6.4;
    private const double LineHeight = 13;
    private readonly List<Box> _taken = [];

    /// <summary>Keeps a dot free.</summary>
    public void Avoid(double x, double y, double radius) => _taken.Add(new Box(x - radius, y - radius, x + radius, y + radius));

    /// <summary>A place for a name of <paramref name="length"/> characters beside a dot, or null where there is no room.</summary>
    public LabelPlace? Place(int length, double x, double y, double radius)
    {
        double text = length * LetterWidth, gap = radius + 4;
        (LabelPlace Place, Box Box)[] places =
        [
            (new(x + gap, y + 4, "start"), new(x + gap, y - 6, x + gap + text, y + 7)),
            (new(x - gap, y + 4, "end"), new(x - gap - text, y - 6, x - gap, y + 7)),
            (new(x, y - gap, "middle"), new(x - (text / 2), y - gap - LineHeight + 3, x + (text / 2), y - gap + 3)),
            (new(x, y + gap + 9, "middle"), new(x - (text / 2), y + gap - 2, x + (text / 2), y + gap + LineHeight)),
        ];
        foreach ((LabelPlace place, Box box) in places)
        {
            if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height || _taken.Exists(box.Meets)) continue;
            _taken.Add(box);
            return place;
        }
        return null;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
