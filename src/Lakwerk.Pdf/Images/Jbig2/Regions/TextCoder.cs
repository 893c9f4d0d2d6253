namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Reads the numbers of a text region, in one of the two codings.</summary>
internal abstract class TextCoder
{
    /// <summary>The first strip's place, and the steps from strip to strip.</summary>
    public abstract int StripStep();

    /// <summary>The step to a strip's first symbol.</summary>
    public abstract int FirstStep();

    /// <summary>The step to the next symbol; null at the end of a strip.</summary>
    public abstract int? Step();

    /// <summary>A symbol's place within its strip of 2^<paramref name="logarithm"/> rows.</summary>
    public abstract int PlaceInStrip(int logarithm);

    /// <summary>A symbol's number.</summary>
    public abstract int Symbol();

    /// <summary>Whether the symbol is refined.</summary>
    public abstract bool IsRefined();

    /// <summary>Changes of width and height, and the shift.</summary>
    public abstract RefinementShift Refinement();

    /// <summary>The decoder of a refinement's pixels.</summary>
    public abstract ArithmeticDecoder BeginRefinement();

    /// <summary>Goes on behind the refinement.</summary>
    public virtual void EndRefinement()
    {
    }
}
