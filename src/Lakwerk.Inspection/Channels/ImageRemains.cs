using System.Security.Cryptography;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Channel 20: what stays of an image beside its pixels: the old object, alternates, camera data in the JPEG, the letter
/// shapes that JBIG2 pages share.
/// </summary>
internal sealed class ImageRemains : IChannel
{
    // Encoded bytes of original images whose pixels under a mark said something.
    private readonly HashSet<string> _toBeGone = [];

    // Images that stand somewhere without a mark as well, and rightly stay: they, or others of the same bytes.
    private readonly HashSet<ObjectId> _mayStay = [];
    private HashSet<string>? _bytesThatMayStay;
    private readonly HashSet<string> _globalsToBeGone = [];

    public int Number => 20;

    public string Id => "image-remains";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is not { } original) return;
        foreach (var image in original.Images.Where(image => !image.IsInline))
        {
            var pixels = page.Marks.Touches(image.Bounds) ? ImagePixels.TryRead(image, page.Context.Original!.Document.Limits, out _) : null;
            if (!page.Marks.Touches(image.Bounds) || (pixels is not null && page.Marks.Boxes.All(mark => pixels.SpreadIn(mark).Pixels == 0)))
            {
                AddMayStay(image.Image);
                continue;
            }

            if (pixels is not null && page.Marks.Boxes.All(mark => pixels.SpreadIn(mark).IsUniform)) continue;
            _toBeGone.Add(Hash(image.Image));
            if (image.Image.Dictionary.Stream("SMask") is { } mask) _toBeGone.Add(Hash(mask));
            if (Globals(image.Image.Dictionary) is { } globals) _globalsToBeGone.Add(Hash(globals));
        }
    }

    private void AddMayStay(PdfStream image)
    {
        if (image.Id is { } id) _mayStay.Add(id);
        if (image.Dictionary.Stream("SMask")?.Id is { } mask) _mayStay.Add(mask);
    }

    /// <summary>Hashes are only made when something was found: most files never need them.</summary>
    private bool MayStay(string hash, PdfDocument original)
    {
        _bytesThatMayStay ??= [.. _mayStay.Select(original.Load).OfType<PdfStream>().Select(Hash)];
        return _bytesThatMayStay.Contains(hash);
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => entry.Stream is not null && entry.Dictionary.Name("Subtype") == "Image"))
        {
            findings.Looked();
            var place = new Place(Object: entry.Owner);
            if (_toBeGone.Count > 0 && Hash(entry.Stream!) is var hash && _toBeGone.Contains(hash) && !MayStay(hash, context.Original!.Document))
                findings.Add(Severity.Leak, "de oorspronkelijke afbeelding staat onveranderd in het bestand.", "the original picture stands in the file unchanged.", place);
            if (_globalsToBeGone.Count > 0 && Globals(entry.Dictionary) is { } globals && _globalsToBeGone.Contains(Hash(globals)))
                findings.Add(Severity.Leak, "de lettervormen van de oorspronkelijke scan zijn bewaard.", "the letter shapes of the original scan were kept.", place);
            if (entry.Dictionary.Has("Alternates") || entry.Dictionary.Has("OPI"))
                findings.Add(context.Presence, "de afbeelding heeft een tweede versie.", "the picture has a second version.", place);
            if (HasCameraData(entry.Stream!, context.File.Document.Limits) is { } kind)
                findings.Add(context.Presence, $"de afbeelding bevat eigen gegevens van camera of programma ({kind}).", $"the picture holds data of its camera or program ({kind}).", place);
        }

        findings.AddRemovedWords(context, this);
    }

    private static PdfStream? Globals(PdfDictionary image) => image["DecodeParms"] switch
    {
        PdfDictionary parameters => parameters.Stream("JBIG2Globals"),
        PdfArray array => array.OfType<PdfDictionary>().Select(parameters => parameters.Stream("JBIG2Globals")).FirstOrDefault(globals => globals is not null),
        _ => null,
    };

    private static string Hash(PdfStream stream) => Convert.ToHexString(SHA256.HashData(stream.EncodedBytes().Span));

    /// <summary>Exif, XMP, Photoshop resources and comments of a JPEG; the markers that only steer colours are harmless.</summary>
    private static string? HasCameraData(PdfStream image, PdfLimits limits)
    {
        if (StreamDecoder.FilterNames(image.Dictionary) is not [.., "DCTDecode"]) return null;
        var data = StreamDecoder.Decode(image, limits).Data.Span;
        for (var at = 2; at + 4 <= data.Length && data[at] == 0xFF;)
        {
            var marker = data[at + 1];
            if (marker == 0xDA) return null;
            if (marker is 0xE1) return "APP1";
            if (marker is 0xED) return "APP13";
            if (marker is 0xFE) return "COM";
            at += 2 + (data[at + 2] << 8 | data[at + 3]);
        }

        return null;
    }
}
