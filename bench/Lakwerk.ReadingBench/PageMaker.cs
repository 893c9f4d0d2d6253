using System.Globalization;
using System.Text;
using Lakwerk.Reading.Areas;
using Lakwerk.Text;

namespace Lakwerk.ReadingBench;

/// <summary>
/// Makes pages of A4 as released documents look: text with boxes instead of words, codes in the boxes or in the margin; and
/// beside them what is no redaction: a logo, a table with a coloured header, a chart, rules, a frame around text.
/// </summary>
internal sealed class PageMaker(int seed, AreaColour colour, bool onPaper)
{
    private const double Character = 5.2;
    private const double Left = 60;
    private const double Right = 470;

    private static readonly string[] Words = "de het een van vergadering verslag minister besluit over gemeente brief stand zaken onderwerp advies nota punt leden overleg week maand project voortgang planning budget risico veiligheid netwerk leverancier termijn afspraak bijlage concept reactie vraag antwoord toelichting voorstel agenda".Split(' ');

    private static readonly string[] Codes = ["5.1.2e", "5.1.2.i", "5.1.1b", "5.2.1", "5.1.2a", "5.1.1c", "5.1.2f"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _page = new();
    private readonly List<TrueArea> _areas = [];

    public TruePage Make()
    {
        if (onPaper) Fill("0.84 0.82 0.77", new Box(0, 0, 595, 842));
        Logo();
        var y = 740.0;
        while (y > 330) y = Paragraph(y) - 10;
        if (_random.Next(2) == 0) Table();
        else Chart();
        Frame();
        return new TruePage(_page.ToString(), _areas);
    }

    private double Paragraph(double y)
    {
        var code = Codes[_random.Next(Codes.Length)];
        var lines = _random.Next(3, 7);
        for (var line = 0; line < lines; line++, y -= 15) Line(y, code);
        return y;
    }

    private void Line(double y, string code)
    {
        var x = Left;
        var boxed = false;
        while (x < Right - 40)
        {
            var wanted = _random.NextDouble();
            if (!boxed && wanted < 0.12)
            {
                var width = Math.Min(Right - x, _random.Next(25, 200));
                Redact(new Box(x, y - 3, x + width, y + 9.5), code);
                x += width + 6;
                boxed = true;
                continue;
            }

            var word = Words[_random.Next(Words.Length)];
            Text(x, y, word, 10);
            x += word.Length * Character + 4;
        }
    }

    private void Redact(Box box, string code)
    {
        var hasCode = _random.Next(4) > 0;
        var inside = hasCode && (box.Width > 48 && _random.Next(2) == 0 || colour is AreaColour.White && box.Width > 48);
        switch (colour)
        {
            case AreaColour.Black: Fill("0 g", box); break;
            case AreaColour.Grey: Fill($"{Number(0.45 + 0.35 * _random.NextDouble())} g", box); break;
            case AreaColour.White: Fill("1 g", box); break;
            case AreaColour.Coloured: Fill(_random.Next(3) switch { 0 => "0.9 0.2 0.2 rg", 1 => "0.2 0.45 0.85 rg", _ => "0.98 0.85 0.2 rg" }, box); break;
            default: _page.Append(CultureInfo.InvariantCulture, $"0 G 0.8 w {Number(box.Left)} {Number(box.Bottom)} {Number(box.Width)} {Number(box.Height)} re S\n"); break;
        }

        if (inside) Text(box.CentreX - code.Length * 2.2, box.Bottom + 3.4, code, 8, colour == AreaColour.Black ? "1 g" : "0 g");
        else if (hasCode) Text(500, box.Bottom + 3, code, 8);
        _areas.Add(new TrueArea(box, colour, hasCode ? code : null));
    }

    private void Logo()
    {
        _page.Append("0.08 0.26 0.45 rg 286 842 m 286 790 l 292 782 303 782 309 790 c 309 842 l f\n");
        Text(330, 800, "Ministerie van Voorbeelden", 11);
        _page.Append("0 G 0.5 w 60 768 m 535 768 l S\n");
    }

    private void Table()
    {
        var y = 300.0;
        Fill("0.8 g", new Box(60, y - 4, 470, y + 11));
        foreach (var (x, head) in (ReadOnlySpan<(double, string)>)[(64, "nummer"), (150, "omschrijving"), (300, "beoordeling en grond"), (420, "datum")]) Text(x, y, head, 9);
        for (var row = 1; row <= 6; row++)
        {
            foreach (var x in (ReadOnlySpan<double>)[64, 150, 300, 420]) if (_random.Next(5) > 0) Text(x, y - 16 * row, Words[_random.Next(Words.Length)], 9);
            _page.Append(CultureInfo.InvariantCulture, $"0 G 0.5 w 60 {Number(y - 16 * row - 4)} m 470 {Number(y - 16 * row - 4)} l S\n");
        }

        foreach (var x in (ReadOnlySpan<double>)[60, 146, 296, 416, 470]) _page.Append(CultureInfo.InvariantCulture, $"0 G 0.5 w {Number(x)} {Number(y + 11)} m {Number(x)} {Number(y - 100)} l S\n");
    }

    private void Chart()
    {
        for (var bar = 0; bar < 6; bar++) Fill("0.2 0.5 0.3 rg", new Box(80 + 40 * bar, 190, 102 + 40 * bar, 200 + _random.Next(10, 110)));
        _page.Append("0 G 0.7 w 70 190 m 340 190 l S\n");
    }

    private void Frame()
    {
        _page.Append("0 G 0.8 w 60 90 410 60 re S\n");
        for (var line = 0; line < 3; line++)
        {
            var x = 68.0;
            while (x < 430)
            {
                var word = Words[_random.Next(Words.Length)];
                Text(x, 134 - 15 * line, word, 10);
                x += word.Length * Character + 4;
            }
        }
    }

    private void Fill(string fill, Box box) =>
        _page.Append(CultureInfo.InvariantCulture, $"{(fill.EndsWith('g') ? fill : fill + " rg")} {Number(box.Left)} {Number(box.Bottom)} {Number(box.Width)} {Number(box.Height)} re f\n");

    private void Text(double x, double y, string text, double size, string fill = "0 g") =>
        _page.Append(CultureInfo.InvariantCulture, $"{fill} BT /F1 {Number(size)} Tf {Number(x)} {Number(y)} Td ({text}) Tj ET\n");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
