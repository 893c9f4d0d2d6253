using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>The font program inside the file, opened when something must be asked of it.</summary>
internal sealed class EmbeddedProgram(PdfStream? stream)
{
    public bool IsPresent => stream is not null;
}
