using Lakwerk.Text;

namespace Lakwerk.Redaction.Hidden;

/// <summary>
/// What a page paints where, in the order of the page's own operations: enough to tell with certainty that something
/// cannot be seen. What a form draws counts for the operation that draws the form.
/// </summary>
internal sealed class PageCovers
{
    private const int MostCovers = 500;
    private const int MostGrounds = 20_000;
    private const int MostImages = 2_000;
    private const long MostComparisons = 200_000_000;
    private const double SmallestCover = 4;
    private const double ImageMargin = 2;

    private readonly List<(int Operation, Box Box)> _covers = [];
    private readonly List<(int Operation, Box Box)> _grounds = [];
    private readonly List<(int Operation, Box Box)> _images = [];
    private readonly HashSet<int> _hiding = [];
    private int _lastCover = -1;
    private bool _groundIsKnown = true;
    private long _comparisons;

    /// <summary>Size of one unit of user space in points.</summary>
    public double UserUnit { get; init; } = 1;

    /// <summary>An upright rectangle is painted with something that hides everything below it.</summary>
    public void AddCover(int operation, Box box)
    {
        if (box.Width < SmallestCover || box.Height < SmallestCover || _covers.Count == MostCovers) return;
        _covers.Add((operation, box));
        _lastCover = Math.Max(_lastCover, operation);
    }

    /// <summary>Something is painted: what is white there may be seen against it.</summary>
    public void AddGround(int operation, Box box)
    {
        if (_grounds.Count < MostGrounds) _grounds.Add((operation, box));
        else _groundIsKnown = false;
    }

    /// <summary>An image is drawn, below which or over which recognised text may stand.</summary>
    public void AddImage(int operation, Box box)
    {
        if (_images.Count <= MostImages) _images.Add((operation, box.Inflate(ImageMargin)));
    }

    /// <summary>The paper may shine through in other colours than its own.</summary>
    public void ForgetGround() => _groundIsKnown = false;

    /// <summary>Something in a form is hidden where this operation draws it.</summary>
    public void AddHiding(int operation) => _hiding.Add(operation);

    /// <summary>True when an operation draws a form with something hidden in it.</summary>
    public bool HidesSomething(int operation) => _hiding.Contains(operation);

    /// <summary>True when something painted later covers a box wholly.</summary>
    public bool Covers(int operation, Box box)
    {
        if (operation >= _lastCover || !MayCompare(_covers.Count)) return false;
        foreach (var (at, cover) in _covers)
            if (at > operation && cover.Contains(box)) return true;
        return false;
    }

    /// <summary>True when something painted later covers part of a box.</summary>
    public bool Touches(int operation, Box box)
    {
        if (operation >= _lastCover || !MayCompare(_covers.Count)) return false;
        foreach (var (at, cover) in _covers)
            if (at > operation && cover.Overlaps(box)) return true;
        return false;
    }

    /// <summary>True when nothing was painted on the paper before. What the same operation paints may be a form around it: it counts.</summary>
    public bool IsBare(int operation, Box box)
    {
        if (!_groundIsKnown || !MayCompare(_grounds.Count)) return false;
        foreach (var (at, ground) in _grounds)
        {
            if (at > operation) break;
            if (ground.Overlaps(box)) return false;
        }

        return true;
    }

    /// <summary>True when the page paints nothing in a box, apart from what a condition lets pass.</summary>
    public bool IsFree(Box box, Predicate<Box> ignored)
    {
        foreach (var (_, ground) in _grounds)
            if (ground.Overlaps(box) && !ignored(ground)) return false;
        return true;
    }

    /// <summary>True where the page shows an image.</summary>
    public bool HasImageAt(double x, double y)
    {
        if (_images.Count > MostImages || !MayCompare(_images.Count)) return true;
        foreach (var (at, image) in _images)
            if (image.Contains(x, y) && !Covers(at, image)) return true;
        return false;
    }

    /// <summary>Past any sensible amount of work, everything counts as seen.</summary>
    private bool MayCompare(int count) => (_comparisons += count) <= MostComparisons;
}
