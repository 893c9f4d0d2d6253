using System.Buffers.Binary;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>
/// A shading by a function of two variables (ISO 32000-2, 8.7.4.5.2) without what lies in marked areas. Neither a program
/// nor a table can have a part taken out, so the function is written anew as a table of what it gives outside the areas,
/// finer than a screen shows. Inside them the table goes on with the colours at their edges, so that it is right up to there.
/// </summary>
internal static class FunctionCut
{
    // Of the table, for each point of the page that the shading spans.
    private const double SamplesPerPoint = 2;
    private const int FewestSamples = 2;
    private const int MostSamplesAcross = 1024;
    private const int MostSamples = 1 << 18;
    private const long MostSteps = 1 << 24;
    private const int BytesOfStep = 2;

    // How far beside an area the colour of its edge is taken.
    private const double BesideEdge = 1e-4;
    private const int BitsPerSample = 16;

    /// <summary>The shading that is left; the null object when nothing is, null when it cannot be cut.</summary>
    /// <param name="shading">A shading of type 1.</param>
    /// <param name="toUser">From the space of the shading to user space.</param>
    /// <param name="areas">What must go, in user space.</param>
    /// <param name="limits">Limits on the data.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="PdfException">The data passes a limit.</exception>
    public static PdfObject? Of(PdfDictionary shading, in Matrix toUser, IReadOnlyList<Box> areas, PdfLimits limits, ShadingBudget budget)
    {
        var spaceToUser = DictionaryGeometry.Matrix(shading, "Matrix").Then(toUser);
        if (shading.Int("ShadingType") != 1 || Domain(shading) is not { } domain || ColorFunction.Read(shading["Function"], limits) is not { } function || !spaceToUser.TryInvert(out var fromUser)) return null;
        var bounds = spaceToUser.Apply(domain).Bounds;
        if (!double.IsFinite(bounds.Width + bounds.Height)) return null;
        if (BoxRegion.BoundsOfRest(bounds, areas) is null) return PdfNull.Instance;
        var (across, up) = Size(domain, spaceToUser, function.Steps);
        if (!budget.Spend((long)across * up * (function.Steps + function.Range.Count) * BytesOfStep)) return null;
        var table = new Table(domain, across, up);
        return Shading(shading, domain, Sampled(table, function, Samples(table, function, spaceToUser, fromUser, areas)));
    }

    private static Box? Domain(PdfDictionary shading)
    {
        if (!shading.Has("Domain")) return new Box(0, 0, 1, 1);
        return shading.Array("Domain") is { Count: 4 } d && new Box(d.Number(0), d.Number(2), d.Number(1), d.Number(3)) is { IsEmpty: false } domain ? domain : null;
    }

    private static (int Across, int Up) Size(Box domain, in Matrix toUser, int steps)
    {
        double across = SamplesFor(domain.Width * Length(toUser.A, toUser.B)), up = SamplesFor(domain.Height * Length(toUser.C, toUser.D));
        var most = Math.Clamp(MostSteps / steps, FewestSamples * FewestSamples, MostSamples);
        var share = Math.Min(1, Math.Sqrt(most / (across * up)));
        return (Math.Max(FewestSamples, (int)(across * share)), Math.Max(FewestSamples, (int)(up * share)));
    }

    private static double SamplesFor(double points) => Math.Clamp(Math.Ceiling(points * SamplesPerPoint) + 1, FewestSamples, MostSamplesAcross);

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    /// <summary>Big-endian samples, rows from the lower end of the domain up, components of a place together.</summary>
    private static byte[] Samples(in Table table, ColorFunction function, in Matrix toUser, in Matrix fromUser, IReadOnlyList<Box> areas)
    {
        var components = function.Range.Count / 2;
        var bytes = new byte[table.Across * table.Up * components * (BitsPerSample / 8)];
        Span<double> colour = stackalloc double[components];
        var at = 0;
        for (var row = 0; row < table.Up; row++)
        {
            for (var column = 0; column < table.Across; column++)
            {
                var own = table.Place(column, row);
                var user = toUser.Apply(own.X, own.Y);
                var seen = Leave(user, areas);
                if (seen is { } place && place != user) own = fromUser.Apply(place.X, place.Y);
                colour.Clear();
                if (seen is not null) function.Evaluate([own.X, own.Y], colour);
                for (var i = 0; i < components; i++, at += BitsPerSample / 8) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), Encoded(colour[i], function.Range, i));
            }
        }

        return bytes;
    }

    /// <summary>The nearest place outside all areas, which may be the place itself; null when it is not found.</summary>
    private static Point? Leave(Point place, IReadOnlyList<Box> areas)
    {
        for (var tries = 0; tries <= areas.Count; tries++)
        {
            if (AreaAround(place, areas) is not { } inside) return place;
            double left = place.X - inside.Left, right = inside.Right - place.X, below = place.Y - inside.Bottom, above = inside.Top - place.Y;
            var nearest = Math.Min(Math.Min(left, right), Math.Min(below, above));
            if (nearest == left) place = place with { X = inside.Left - BesideEdge };
            else if (nearest == right) place = place with { X = inside.Right + BesideEdge };
            else if (nearest == below) place = place with { Y = inside.Bottom - BesideEdge };
            else place = place with { Y = inside.Top + BesideEdge };
        }

        return null;
    }

    private static Box? AreaAround(Point place, IReadOnlyList<Box> areas)
    {
        foreach (var area in areas)
            if (area.Contains(place.X, place.Y)) return area;
        return null;
    }

    private static ushort Encoded(double value, IReadOnlyList<double> range, int component)
    {
        var share = (value - range[2 * component]) / (range[2 * component + 1] - range[2 * component]);
        return double.IsFinite(share) ? (ushort)Math.Round(Math.Clamp(share, 0, 1) * ushort.MaxValue) : (ushort)0;
    }

    private static PdfStream Sampled(in Table table, ColorFunction function, byte[] samples)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("FunctionType", PdfNumber.Of(0));
        dictionary.Set("Domain", PdfArray.OfNumbers(table.Domain.Left, table.Domain.Right, table.Domain.Bottom, table.Domain.Top));
        dictionary.Set("Range", PdfArray.OfNumbers([.. function.Range]));
        dictionary.Set("Size", PdfArray.OfNumbers(table.Across, table.Up));
        dictionary.Set("BitsPerSample", PdfNumber.Of(BitsPerSample));
        return new PdfStream(dictionary, samples);
    }

    private static PdfDictionary Shading(PdfDictionary like, Box domain, PdfStream function)
    {
        var shading = new PdfDictionary();
        foreach (var key in (string[])["ShadingType", "ColorSpace", "Background", "BBox", "AntiAlias", "Matrix"])
            if (like.Raw(key) is var value and not PdfNull) shading.Set(key, value);
        shading.Set("Domain", PdfArray.OfNumbers(domain.Left, domain.Right, domain.Bottom, domain.Top));
        shading.Set("Function", function);
        return shading;
    }

    /// <summary>Places spread evenly over a domain, its edges included.</summary>
    private readonly record struct Table(Box Domain, int Across, int Up)
    {
        public Point Place(int column, int row) => new(Domain.Left + column * Domain.Width / (Across - 1), Domain.Bottom + row * Domain.Height / (Up - 1));
    }
}
