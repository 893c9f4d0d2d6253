using System.Reflection;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Content;

public class GraphicsStateTests
{
    [Fact]
    public void Saving_copies_every_part_of_the_state()
    {
        var source = new GraphicsState();
        var properties = typeof(GraphicsState).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        foreach (var property in properties) property.SetValue(source, Other(property.PropertyType));
        var copy = new GraphicsState();
        copy.CopyFrom(source);
        Assert.All(properties, property => Assert.Equal(property.GetValue(source), property.GetValue(copy)));
    }

    [Theory]
    [InlineData("q 5 w Q 0 0 m 9 9 l S", 1)]
    [InlineData("Q Q 5 w Q 0 0 m 9 9 l S", 5)]
    [InlineData("q q 5 w 0 0 m 9 9 l S", 5)]
    [InlineData("5 w q 6 w q 7 w Q 0 0 m 9 9 l S", 6)]
    public void Saved_states_come_back_and_unbalanced_ones_do_no_harm(string content, double width) =>
        Assert.Equal(width, PdfSketch.Of(content).Run().States.Single().LineWidth);

    [Fact]
    public void Line_parameters_are_kept()
    {
        var state = PdfSketch.Of("2 w 1 J 2 j 4 M [3 1] 2 d 0 0 m 9 9 l S").Run().States.Single();
        Assert.Equal((2, 1, 2, 4, 2), (state.LineWidth, state.LineCap, state.LineJoin, state.MiterLimit, state.DashPhase));
        Assert.Equal([3, 1], state.Dash.ToArray());
    }

    [Fact]
    public void A_graphics_state_dictionary_sets_what_it_names()
    {
        var sketch = PdfSketch.Of("/G gs (A) Tj");
        var font = sketch.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        sketch.Resources = $"/ExtGState << /G << /LW 3 /LC 1 /LJ 2 /ML 7 /D [[4] 1] /CA .5 /ca 2 /BM [/Multiply /Normal] /Font [{font} 8] /SMask /None >> >>";
        var state = sketch.Run().States.Single();
        Assert.Equal((3, 1, 2, 7), (state.LineWidth, state.LineCap, state.LineJoin, state.MiterLimit));
        Assert.Equal((0.5, 1, "Multiply"), (state.StrokeAlpha, state.FillAlpha, state.BlendMode));
        Assert.Equal(("Courier", 8, 1), (state.Font!.BaseName, state.FontSize, state.Dash.Length));
        Assert.Null(state.SoftMask);
    }

    [Theory]
    [InlineData("1 0 0 rg", "DeviceRGB", 3, 1)]
    [InlineData("0.3 g", "DeviceGray", 1, 0.3)]
    [InlineData("0.1 0.2 0.3 0.4 k", "DeviceCMYK", 4, 0.1)]
    [InlineData("/DeviceRGB cs", "DeviceRGB", 0, 0)]
    [InlineData("/Sep cs 0.7 scn", "Separation", 1, 0.7)]
    [InlineData("/DeviceCMYK cs 1 2 3 4 5 6 sc", "DeviceCMYK", 6, 1)]
    public void Colours_keep_their_space_and_components(string content, string space, int count, double first)
    {
        var fill = PdfSketch.Of($"{content} 0 0 9 9 re f", "/ColorSpace << /Sep [/Separation /Spot /DeviceGray << >>] >>").Run().States.Single().Fill;
        Assert.Equal((space, count, first), (fill.SpaceName, fill.Count, fill[0]));
        Assert.Equal(0, fill[count]);
    }

    private static object? Other(Type type)
    {
        if (type == typeof(Matrix)) return new Matrix(1, 2, 3, 4, 5, 6);
        if (type == typeof(Box)) return new Box(1, 2, 3, 4);
        if (type == typeof(ColorValue)) return new ColorValue(new PdfName("X"), [1, 2, 3, 4, 5]);
        if (type == typeof(double)) return 0.125;
        if (type == typeof(int)) return 3;
        if (type == typeof(string)) return "other";
        if (type == typeof(bool)) return true;
        if (type == typeof(PdfDictionary)) return new PdfDictionary();
        if (type == typeof(ReadOnlyMemory<double>)) return new ReadOnlyMemory<double>([1, 2]);
        return type == typeof(Lakwerk.Pdf.Fonts.PdfFont) ? new FontStub() : throw new NotSupportedException(type.Name);
    }
}
