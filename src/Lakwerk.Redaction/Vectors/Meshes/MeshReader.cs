using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>Reads the triangles (types 4 and 5) or patches (types 6 and 7) of a mesh (ISO 32000-2, 8.7.4.5.5 to 8.7.4.5.8).</summary>
internal sealed class MeshReader(ReadOnlyMemory<byte> data, MeshCoding coding, Matrix toUser)
{
    /// <summary>More triangles or patches than this nobody draws.</summary>
    public const int MostPieces = 200_000;
    private long _bit;

    private bool IsAtEnd => _bit + coding.FlagBits + 2 * coding.CoordinateBits > data.Length * 8L;

    /// <summary>Triangles whose vertices say by a flag which edge of the one before they share.</summary>
    public List<MeshVertex[]> FreeTriangles()
    {
        var triangles = new List<MeshVertex[]>();
        while (!IsAtEnd && triangles.Count < MostPieces)
        {
            var (flag, vertex) = (Bits(coding.FlagBits) & 3, Vertex());
            if (flag == 0 || triangles.Count == 0) triangles.Add([vertex, FlaggedVertex(), FlaggedVertex()]);
            else if (triangles[^1] is var last) triangles.Add([flag == 1 ? last[1] : last[0], last[2], vertex]);
        }

        return triangles;
    }

    /// <summary>Triangles between the rows of a lattice.</summary>
    public List<MeshVertex[]> Lattice(int perRow)
    {
        var triangles = new List<MeshVertex[]>();
        MeshVertex[]? above = null;
        while (!IsAtEnd && triangles.Count < MostPieces)
        {
            var row = new List<MeshVertex>();
            while (row.Count < perRow && !IsAtEnd) row.Add(Vertex());
            if (row.Count < perRow) break;
            for (var i = 0; above is not null && i + 1 < perRow; i++)
            {
                triangles.Add([above[i], above[i + 1], row[i]]);
                triangles.Add([above[i + 1], row[i + 1], row[i]]);
            }

            above = [.. row];
        }

        return triangles;
    }

    /// <summary>Patches, those that share an edge with the one before made whole.</summary>
    public List<MeshPatch> Patches(bool withInside)
    {
        var patches = new List<MeshPatch>();
        while (!IsAtEnd && patches.Count < MostPieces)
        {
            var patch = new MeshPatch();
            var flag = (int)Bits(coding.FlagBits) & 3;
            var shared = flag > 0 && patches.Count > 0;
            if (shared) Share(patches[^1], flag, patch);
            for (var i = shared ? 4 : 0; i < (withInside ? 16 : 12); i++) patch.Points[MeshPatch.StreamOrder[i]] = Location();
            for (var i = shared ? 2 : 0; i < 4; i++) patch.Corners[i] = Colour();
            Align();
            if (!withInside) patch.FillInside();
            patches.Add(patch);
        }

        return patches;
    }

    private static void Share(MeshPatch last, int flag, MeshPatch patch)
    {
        for (var i = 0; i < 4; i++) patch.Points[i] = last.Points[MeshPatch.StreamOrder[(flag * 3 + i) % 12]];
        (patch.Corners[0], patch.Corners[1]) = (last.Corners[flag], last.Corners[(flag + 1) % 4]);
    }

    private MeshVertex FlaggedVertex()
    {
        Bits(coding.FlagBits);
        return Vertex();
    }

    private MeshVertex Vertex()
    {
        var vertex = new MeshVertex(Location(), Colour());
        Align();
        return vertex;
    }

    private Point Location()
    {
        var x = coding.Decoded(0, Bits(coding.CoordinateBits), coding.CoordinateBits);
        return toUser.Apply(x, coding.Decoded(1, Bits(coding.CoordinateBits), coding.CoordinateBits));
    }

    private double[] Colour()
    {
        var colour = new double[coding.Components];
        for (var i = 0; i < colour.Length; i++) colour[i] = coding.Decoded(i + 2, Bits(coding.ComponentBits), coding.ComponentBits);
        return colour;
    }

    // Behind the end come zeros, as viewers take them.
    private uint Bits(int count)
    {
        ulong value = 0;
        for (var read = 0; read < count;)
        {
            var take = Math.Min(count - read, 8 - (int)(_bit & 7));
            var at = _bit >> 3;
            var octet = at < data.Length ? data.Span[(int)at] : 0;
            value = (value << take) | (uint)((octet >> (8 - (int)(_bit & 7) - take)) & ((1 << take) - 1));
            (read, _bit) = (read + take, _bit + take);
        }

        return (uint)value;
    }

    private void Align() => _bit = (_bit + 7) & ~7L;
}
