using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Lakwerk.Publication;

/// <summary>Text and documents as XML that every reader accepts.</summary>
internal static class XmlText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>XML has no place for control characters, nor for half a surrogate pair.</summary>
    public static string Allowed(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
        }

        return clean.ToString();
    }

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, Indent = true, NewLineChars = "\n" })) new XDocument(root).Save(writer);
        return stream.ToArray();
    }
}
