namespace CoordDetect.Core.Network.Layout;

/// <summary>
/// Points sorted into nested squares, so that what is far away pushes as one mass (Barnes &amp; Hut 1986, doi:10.1038/324446a0).
/// Built anew for each step into the same arrays. Not thread-safe.
/// </summary>
internal sealed class QuadTree
{
    /// <summary>A square counts as one mass where its width is less than this share of its distance.</summary>
    private const double Opening = 1.1;

    // Points closer together than the smallest square share a leaf: coinciding points must not split squares for ever.
    private const int MostDepth = 24;

    private int[] _child = new int[4 * 64];
    private double[] _mass = new double[64], _x = new double[64], _y = new double[64];
    private readonly int[] _pending = new int[4 * MostDepth + 8];
    private readonly double[] _pendingWidth = new double[4 * MostDepth + 8];
    private int _count;
    private double _left, _top, _width;

    /// <summary>Sorts points with their masses.</summary>
    public void Build(double[] x, double[] y, double[] mass)
    {
        (_left, _top) = (x.Min(), y.Min());
        _width = Math.Max(Math.Max(x.Max() - _left, y.Max() - _top), 1e-9);
        _count = 0;
        NewCell();
        for (int i = 0; i < x.Length; i++) Insert(x[i], y[i], mass[i]);
    }

    /// <summary>The push on a point at a place: the sum of mass × direction ÷ distance over all points.</summary>
    public (double X, double Y) Push(double x, double y)
    {
        double pushX = 0, pushY = 0;
        int open = 1;
        (_pending[0], _pendingWidth[0]) = (0, _width);
        while (open > 0)
        {
            int cell = _pending[--open];
            double width = _pendingWidth[open], dx = x - _x[cell], dy = y - _y[cell], square = dx * dx + dy * dy;
            if (IsLeaf(cell) || width * width < Opening * Opening * square)
            {
                double force = _mass[cell] / Math.Max(square, 1e-6);
                pushX += dx * force;
                pushY += dy * force;
                continue;
            }
            for (int q = 0; q < 4; q++)
                if (_child[4 * cell + q] is var child and > 0) (_pending[open], _pendingWidth[open++]) = (child, width / 2);
        }
        return (pushX, pushY);
    }

    private bool IsLeaf(int cell) => (_child[4 * cell] | _child[4 * cell + 1] | _child[4 * cell + 2] | _child[4 * cell + 3]) == 0;

    private void Insert(double x, double y, double mass)
    {
        int cell = 0;
        double left = _left, top = _top, width = _width;
        for (int depth = 0; ; depth++)
        {
            bool isEmpty = _mass[cell] == 0, isLeaf = IsLeaf(cell);
            if (!isEmpty && isLeaf && depth < MostDepth) Child(cell, Quarter(cell, left, top, width), _x[cell], _y[cell], _mass[cell]);
            double sum = _mass[cell] + mass;
            _x[cell] += (x - _x[cell]) * (mass / sum);
            _y[cell] += (y - _y[cell]) * (mass / sum);
            _mass[cell] = sum;
            if (isEmpty || (isLeaf && depth >= MostDepth)) return;
            width /= 2;
            int quarter = (x >= left + width ? 1 : 0) + (y >= top + width ? 2 : 0);
            if ((quarter & 1) != 0) left += width;
            if ((quarter & 2) != 0) top += width;
            if (_child[4 * cell + quarter] == 0)
            {
                Child(cell, quarter, x, y, mass);
                return;
            }
            cell = _child[4 * cell + quarter];
        }
    }

    private int Quarter(int cell, double left, double top, double width) => (_x[cell] >= left + width / 2 ? 1 : 0) + (_y[cell] >= top + width / 2 ? 2 : 0);

    private void Child(int cell, int quarter, double x, double y, double mass)
    {
        int child = NewCell();
        (_x[child], _y[child], _mass[child]) = (x, y, mass);
        _child[4 * cell + quarter] = child;
    }

    private int NewCell()
    {
        if (_count == _mass.Length)
        {
            Array.Resize(ref _mass, 2 * _count);
            Array.Resize(ref _x, 2 * _count);
            Array.Resize(ref _y, 2 * _count);
            Array.Resize(ref _child, 8 * _count);
        }
        _child.AsSpan(4 * _count, 4).Clear();
        (_x[_count], _y[_count], _mass[_count]) = (0, 0, 0);
        return _count++;
    }
}
