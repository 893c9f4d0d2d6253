using System.Buffers;
using System.Buffers.Binary;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>
/// Writes triangles or patches, each whole, with more bits than any mesh needs: what was not cut decodes to the numbers
/// that it had.
/// </summary>
internal sealed class MeshWriter(MeshCoding coding, Matrix fromUser)
{
    private const int CoordinateBits = 32;
    private const int ComponentBits = 16;
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Triangle(in MeshVertex a, in MeshVertex b, in MeshVertex c)
    {
        foreach (var vertex in (ReadOnlySpan<MeshVertex>)[a, b, c])
        {
            _bytes.Write([(byte)0]);
            Location(vertex.At);
            Colour(vertex.Colour);
        }
    }

    public void Patch(MeshPatch patch)
    {
        _bytes.Write([(byte)0]);
        foreach (var index in MeshPatch.StreamOrder) Location(patch.Points[index]);
        foreach (var corner in patch.Corners) Colour(corner);
    }

    /// <summary>The mesh as a shading like another one.</summary>
    /// <param name="like">The shading that it takes the place of.</param>
    /// <param name="type">4 for triangles, 7 for patches.</param>
    public PdfStream Shading(PdfDictionary like, int type)
    {
        var dictionary = new PdfDictionary();
        foreach (var key in (string[])["ColorSpace", "Background", "BBox", "AntiAlias", "Decode", "Function"])
            if (like.Raw(key) is var value and not PdfNull) dictionary.Set(key, value);
        dictionary.Set("ShadingType", PdfNumber.Of(type));
        dictionary.Set("BitsPerCoordinate", PdfNumber.Of(CoordinateBits));
        dictionary.Set("BitsPerComponent", PdfNumber.Of(ComponentBits));
        dictionary.Set("BitsPerFlag", PdfNumber.Of(8));
        return new PdfStream(dictionary, _bytes.WrittenMemory);
    }

    private void Location(Point user)
    {
        var own = fromUser.Apply(user.X, user.Y);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, coding.Encoded(0, own.X, CoordinateBits));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], coding.Encoded(1, own.Y, CoordinateBits));
        _bytes.Write(bytes);
    }

    private void Colour(double[] colour)
    {
        Span<byte> bytes = stackalloc byte[2];
        for (var i = 0; i < colour.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)coding.Encoded(i + 2, colour[i], ComponentBits));
            _bytes.Write(bytes);
        }
    }
}
