using System.IO.Compression;
using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Page text as a blob: words with a box for every character, small enough to keep for every document.</summary>
internal static class PageTextBlob
{
    private const int Format = 0x3154504C; // "LPT1"
    private const int MostParts = 10_000_000;

    public static byte[] Write(TextDocument document)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            writer.Write(Format);
            writer.Write(document.Pages.Count);
            foreach (var page in document.Pages) Write(writer, page);
        }

        return bytes.ToArray();
    }

    public static TextDocument Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        if (reader.ReadInt32() != Format) throw new InvalidDataException("This blob holds no page text.");
        var pages = new TextPage[Count(reader)];
        for (var i = 0; i < pages.Length; i++) pages[i] = ReadPage(reader);
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
                foreach (var box in word.CharacterBoxes) Write(writer, box);
            }
        }
    }

    private static TextPage ReadPage(BinaryReader reader)
    {
        var (number, bounds, rotation) = (reader.ReadInt32(), ReadBox(reader), reader.ReadInt32());
        var lines = new TextLine[Count(reader)];
        for (var i = 0; i < lines.Length; i++)
        {
            var words = new TextWord[Count(reader)];
            for (var j = 0; j < words.Length; j++) words[j] = ReadWord(reader);
            lines[i] = new TextLine(words);
        }

        return new TextPage(number, bounds, rotation, lines);
    }

    private static TextWord ReadWord(BinaryReader reader)
    {
        var text = reader.ReadString();
        var boxes = new Box[text.Length];
        for (var i = 0; i < boxes.Length; i++) boxes[i] = ReadBox(reader);
        return new TextWord(text, boxes);
    }

    private static void Write(BinaryWriter writer, Box box)
    {
        // A float holds a ten-thousandth of a point on the largest page.
        writer.Write((float)box.Left);
        writer.Write((float)box.Bottom);
        writer.Write((float)box.Right);
        writer.Write((float)box.Top);
    }

    private static Box ReadBox(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());

    private static int Count(BinaryReader reader) => reader.ReadInt32() is >= 0 and <= MostParts and var count ? count : throw new InvalidDataException("This blob's page text is damaged.");
}
