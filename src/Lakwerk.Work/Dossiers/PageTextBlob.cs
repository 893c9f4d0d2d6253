using System.IO.Compression;
using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Page text as a blob: words with a box for every character, small enough to keep for every document and quick enough to read
/// them all. Characters of a word mostly share their foot and head and touch one another; what they share is written once.
/// </summary>
internal static class PageTextBlob
{
    /// <summary>Four numbers for every character; written until November 2026 and read for ever.</summary>
    private const int FirstFormat = 0x3154504C; // "LPT1"
    private const int Format = 0x3254504C; // "LPT2"
    private const int MostParts = 10_000_000;

    public static byte[] Write(TextDocument document)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            writer.Write(document.Pages.Count);
            foreach (var page in document.Pages) Write(writer, page);
        }

        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) plain.WriteTo(packed);
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no page text, or damaged.</exception>
    public static TextDocument Read(byte[] bytes)
    {
        using var plain = new MemoryStream(bytes.Length * 4);
        using (var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)) packed.CopyTo(plain);
        var reader = new PageTextReader(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        var format = reader.Int32();
        if (format is not (Format or FirstFormat)) throw new InvalidDataException("This blob holds no page text.");
        var pages = new TextPage[Count(ref reader)];
        for (var i = 0; i < pages.Length; i++) pages[i] = ReadPage(ref reader, format == FirstFormat);
        return new TextDocument(pages);
    }

    private static void Write(BinaryWriter writer, TextPage page)
    {
        writer.Write(page.Number);
        Write(writer, page.Bounds);
        writer.Write(page.Rotation);
        writer.Write(page.Lines.Count);
        foreach (var line in page.Lines)
        {
            writer.Write(line.Words.Count);
            foreach (var word in line.Words)
            {
                writer.Write(word.Text);
                Write(writer, word.CharacterBoxes);
            }
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<Box> boxes)
    {
        var sharing = SharingOf(boxes);
        writer.Write((byte)sharing);
        if (sharing != Sharing.Nothing)
        {
            writer.Write((float)boxes[0].Bottom);
            writer.Write((float)boxes[0].Top);
        }

        if (sharing == Sharing.HeightAndEdges) writer.Write((float)boxes[0].Left);
        foreach (var box in boxes)
        {
            if (sharing == Sharing.Nothing) Write(writer, box);
            if (sharing == Sharing.Height) writer.Write((float)box.Left);
            if (sharing != Sharing.Nothing) writer.Write((float)box.Right);
        }
    }

    private static Sharing SharingOf(IReadOnlyList<Box> boxes)
    {
        var sharing = Sharing.HeightAndEdges;
        for (var i = 1; i < boxes.Count; i++)
        {
            if ((float)boxes[i].Bottom != (float)boxes[0].Bottom || (float)boxes[i].Top != (float)boxes[0].Top) return Sharing.Nothing;
            if ((float)boxes[i].Left != (float)boxes[i - 1].Right) sharing = Sharing.Height;
        }

        return sharing;
    }

    private static void Write(BinaryWriter writer, Box box)
    {
        // A float holds a ten-thousandth of a point on the largest page.
        writer.Write((float)box.Left);
        writer.Write((float)box.Bottom);
        writer.Write((float)box.Right);
        writer.Write((float)box.Top);
    }

    private static TextPage ReadPage(ref PageTextReader reader, bool isFirstFormat)
    {
        var (number, bounds, rotation) = (reader.Int32(), ReadBox(ref reader), reader.Int32());
        var lines = new TextLine[Count(ref reader)];
        for (var i = 0; i < lines.Length; i++)
        {
            var words = new TextWord[Count(ref reader)];
            for (var j = 0; j < words.Length; j++)
            {
                var text = reader.String();
                words[j] = new TextWord(text, ReadBoxes(ref reader, text.Length, isFirstFormat ? Sharing.Nothing : (Sharing)reader.Byte()));
            }

            lines[i] = new TextLine(words);
        }

        return new TextPage(number, bounds, rotation, lines);
    }

    private static Box[] ReadBoxes(ref PageTextReader reader, int count, Sharing sharing)
    {
        if (sharing > Sharing.HeightAndEdges) throw Damaged();
        var boxes = new Box[count];
        if (sharing == Sharing.Nothing)
        {
            for (var i = 0; i < boxes.Length; i++) boxes[i] = ReadBox(ref reader);
            return boxes;
        }

        var (bottom, top) = (reader.Single(), reader.Single());
        var edge = sharing == Sharing.HeightAndEdges ? reader.Single() : 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var left = sharing == Sharing.Height ? reader.Single() : edge;
            edge = reader.Single();
            boxes[i] = new Box(left, bottom, edge, top);
        }

        return boxes;
    }

    private static Box ReadBox(ref PageTextReader reader) => new(reader.Single(), reader.Single(), reader.Single(), reader.Single());

    private static int Count(ref PageTextReader reader) => reader.Int32() is >= 0 and <= MostParts and var count && count <= reader.Left ? count : throw Damaged();

    internal static InvalidDataException Damaged() => new("This blob's page text is damaged.");

    /// <summary>What the boxes of a word have in common.</summary>
    private enum Sharing : byte
    {
        Nothing,
        Height,
        HeightAndEdges,
    }
}
