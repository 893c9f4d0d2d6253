using Lakwerk.Pdf.Writing;

namespace Lakwerk.Work.Proving;

/// <summary>One page being drawn, every piece of text under its element of the structure tree. Lengths are points, y counts up.</summary>
internal sealed class ProofCanvas : IDisposable
{
    private readonly ByteBuffer _content = new();
    private readonly HashSet<int>[] _codes = [.. Enum.GetValues<OpenFontFace>().Select(_ => new HashSet<int>())];

    /// <summary>The root of the structure.</summary>
    public ProofTag Document { get; } = new("Document", null);

    /// <summary>The element of each marked-content number.</summary>
    public List<ProofTag> Owners { get; } = [];

    public ReadOnlySpan<byte> Content => _content.Written;

    /// <summary>The codes that a face shows.</summary>
    public IReadOnlySet<int> CodesOf(OpenFontFace face) => _codes[(int)face];

    /// <summary>Lines of text under one element.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="lines">The lines, each with the place where it starts.</param>
    /// <param name="size">Font size.</param>
    public void Text(ProofTag tag, IEnumerable<(double X, double Y, IReadOnlyList<TextRun> Runs)> lines, double size)
    {
        tag.Kids.Add((null, Owners.Count));
        Line($"/{tag.Type} <</MCID {Owners.Count}>> BDC");
        Owners.Add(tag);
        Line("BT");
        foreach (var (x, y, runs) in lines)
        {
            Line($"1 0 0 1 {Of(x)} {Of(y)} Tm");
            foreach (var run in runs) Show(run, size);
        }

        Line("ET");
        Line("EMC");
    }

    /// <summary>A rectangle of a grey between black (0) and white (1); decoration, not content.</summary>
    public void Fill(double left, double bottom, double width, double height, double grey)
    {
        Line("/Artifact BMC");
        Line($"q {Of(grey)} g {Of(left)} {Of(bottom)} {Of(width)} {Of(height)} re f Q");
        Line("EMC");
    }

    public void Dispose() => _content.Dispose();

    private void Show(TextRun run, double size)
    {
        var codes = OpenFont.Encode(run.Text);
        foreach (var code in codes) _codes[(int)run.Face].Add(code);
        Line($"/F{(int)run.Face} {Of(size)} Tf");
        SyntaxWriter.String(_content, codes);
        Line(" Tj");
    }

    private void Line(string text) => _content.AddLatin1(text + "\n");

    private static string Of(double value) => Math.Round(value, 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
