using System.Globalization;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Intake.Ocr;

/// <summary>
/// Recognises short labels that a reader of pages passes over, such as a code within a black box. They are set under each
/// other on one sheet, so that a page costs one run.
/// </summary>
public sealed class LabelReader(CancellationToken stop)
{
    private const int Margin = 40;
    private const int MostLabels = 400;
    private static readonly HelperLimits Limits = new() { Time = TimeSpan.FromMinutes(1) };

    /// <summary>Whether the recogniser is there.</summary>
    public static bool IsAvailable => HelperProgram.Tesseract.Find() is not null;

    /// <summary>What each label says, in order; empty for one that says nothing.</summary>
    /// <exception cref="HelperException">The recogniser is missing or failed.</exception>
    public IReadOnlyList<string> Read(IReadOnlyList<LabelPicture> labels) => Read(labels, ["-l", "nld+eng"]);

    /// <summary>The same, for labels that hold nothing but the characters given.</summary>
    /// <exception cref="HelperException">The recogniser is missing or failed.</exception>
    public IReadOnlyList<string> Read(IReadOnlyList<LabelPicture> labels, string alphabet) => Read(labels, ["-l", "eng", "-c", $"tessedit_char_whitelist={alphabet}", "-c", "load_system_dawg=0", "-c", "load_freq_dawg=0"]);

    private string[] Read(IReadOnlyList<LabelPicture> labels, string[] settings)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count == 0) return [];
        if (labels.Count > MostLabels) return [.. labels.Chunk(MostLabels).SelectMany(part => Read(part, settings))];
        var (sheet, bottoms) = Sheet(labels);
        using var scratch = new Scratch();
        sheet.WritePgm(scratch.PathOf("in.pgm"));
        Sandbox.Run(HelperProgram.Tesseract, [scratch.PathOf("in.pgm"), scratch.PathOf("uit"), "--psm", "6", "--dpi", "300", .. settings, "tsv"], scratch.Folder, Limits, stop);
        return Texts(File.ReadAllText(scratch.PathOf("uit.tsv")), bottoms);
    }

    private static (GrayImage Sheet, int[] Bottoms) Sheet(IReadOnlyList<LabelPicture> labels)
    {
        var width = labels.Max(label => label.Width) + 2 * Margin;
        var height = labels.Sum(label => label.Height + Margin) + Margin;
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        var bottoms = new int[labels.Count];
        var top = Margin;
        for (var i = 0; i < labels.Count; i++)
        {
            for (var y = 0; y < labels[i].Height; y++) labels[i].Pixels.AsSpan(y * labels[i].Width, labels[i].Width).CopyTo(pixels.AsSpan((top + y) * width + Margin));
            top += labels[i].Height + Margin;
            bottoms[i] = top - Margin / 2;
        }

        return (new GrayImage(width, height, pixels), bottoms);
    }

    private static string[] Texts(string table, int[] bottoms)
    {
        const int columns = 12;
        var texts = new string[bottoms.Length];
        Array.Fill(texts, "");
        foreach (var row in table.Split('\n').Skip(1))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < columns || cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11])) continue;
            var middle = int.Parse(cells[7], CultureInfo.InvariantCulture) + int.Parse(cells[9], CultureInfo.InvariantCulture) / 2;
            var at = Array.FindIndex(bottoms, bottom => middle < bottom);
            if (at >= 0) texts[at] = texts[at].Length == 0 ? cells[11].Trim() : $"{texts[at]} {cells[11].Trim()}";
        }

        return texts;
    }
}
